import type {Finding} from '@zhengben/pipeline/glossary/check'
import {showHidden} from '../show-text.ts'

/** As editors and terminals take for a link: `file:line:column`. */
export function formatFinding(finding: Finding): string {
  const {path, line, column, severity, ruleId, reason} = finding
  return `${path}:${line}:${column} ${severity} ${showHidden(reason)} (${ruleId})\n`
}
