import {readGlossary} from '@zhengben/glossary'
import {UsageError} from '../../usage-error.ts'
import type {FoundFile} from '../read-files.ts'

/**
 * What was well before must be well with the files changed.
 * @throws {UsageError} where it is not.
 */
export function verifyFiles(
  files: ReadonlyArray<FoundFile>,
  changed: ReadonlyArray<FoundFile>
): void {
  const replaced = new Map(changed.map((d) => [d.absolute, d]))
  const old = new Set(files.map((d) => d.absolute))
  const after = [
    ...files.map((d) => replaced.get(d.absolute) ?? d),
    ...changed.filter((d) => !old.has(d.absolute))
  ]
  const {problems} = readGlossary(after)
  const before = readGlossary(files).problems.filter(
    (d) => d.ruleId === 'glossary-duplicate'
  ).length
  const fatal = problems.filter((d) => d.fatal)
  const duplicates = problems.filter((d) => d.ruleId === 'glossary-duplicate')
  const wrong = [...fatal, ...(duplicates.length > before ? duplicates : [])]
  if (wrong.length > 0)
    throw new UsageError(
      `Unexpected rows that break the glossary; nothing was taken in:\n${wrong
        .slice(0, 20)
        .map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`)
        .join('\n')}`
    )
}
