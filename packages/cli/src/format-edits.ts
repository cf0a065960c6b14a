import type {Edit} from '@zhengben/bitext'
import {createPointFinder} from '@zhengben/pipeline'
import {formatTable, showText} from './show-text.ts'

/** A table of edits: place, found → restored, kind, confidence, why. */
export function formatEdits(
  path: string,
  source: string,
  edits: ReadonlyArray<Edit>
): string {
  const pointAt = createPointFinder(source)
  const rows = edits.map((edit) => {
    const {line, column} = pointAt(edit.range[0])
    const found = showText(source.slice(...edit.range)) || '∅'
    return [
      `${path}:${line}:${column}`,
      `${found} → ${showText(edit.value) || '∅'}`,
      edit.kind,
      `${(edit.confidence * 100).toFixed(1)}%`,
      explain(edit)
    ]
  })
  return formatTable([
    ['PLACE', 'FOUND → RESTORED', 'KIND', 'SURE', 'WHY'],
    ...rows
  ])
}

function explain({origin, candidates = [], steps = [], value}: Edit): string {
  const {source, ruleId, entry} = origin
  const others = candidates
    .filter((d) => d.value !== value)
    .slice(0, 3)
    .map((d) => `${showText(d.value)} ${(Math.exp(-d.cost) * 100).toFixed(1)}%`)
  return [
    `${source} ${ruleId}${entry ? ` ${entry}` : ''}`,
    steps.length > 0 && `by ${steps.map((d) => d.kind).join(', ')}`,
    others.length > 0 && `or ${others.join(', ')}`
  ]
    .filter(Boolean)
    .join('; ')
}
