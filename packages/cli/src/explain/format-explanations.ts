import {createPointFinder} from '@zhengben/pipeline'
import type {Explanation, RestoredText} from '@zhengben/pipeline/restore'
import {countFamilies} from '@zhengben/pipeline/restore'
import {formatTable, showText} from '../show-text.ts'
import {formatReadings} from './format-readings.ts'
import {formatRow} from './format-row.ts'

/**
 * A table of edits: place, found → restored, kind, confidence, why. Beneath an
 * edit its glossary row and the readings that were weighed; at the end what was
 * found out about the document.
 */
export function formatExplanations(
  path: string,
  source: string,
  explanations: ReadonlyArray<Explanation>,
  document: RestoredText['document']
): string {
  const pointAt = createPointFinder(source)
  const rows = explanations.map(({edit, found}) => {
    const {line, column} = pointAt(edit.range[0])
    return [
      `${path}:${line}:${column}`,
      `${showText(found) || '∅'} → ${showText(edit.value) || '∅'}`,
      edit.kind,
      `${(edit.confidence * 100).toFixed(1)}%`,
      explain(edit)
    ]
  })
  const [head = '', ...lines] = formatTable([
    ['PLACE', 'FOUND → RESTORED', 'KIND', 'SURE', 'WHY'],
    ...rows
  ]).split('\n')
  const details = explanations.map((explanation, index) =>
    [
      lines[index] ?? '',
      ...(explanation.row ? [formatRow(explanation.row)] : []),
      ...formatReadings(explanation)
    ].join('\n    ')
  )
  const isWeighed = explanations.some((d) =>
    d.readings.some((e) => e.cost !== undefined)
  )
  return [
    head,
    ...details,
    describe(path, explanations, document),
    ...(isWeighed ? [legend] : [])
  ]
    .map((d) => `${d}\n`)
    .join('')
}

const legend = `COSTS in nats; model: of the run of Han with this reading; channel: what its row
and the readings around add to that, compared with the first`

function explain({origin, steps = []}: Explanation['edit']): string {
  const {source, ruleId, entry} = origin
  const why = `${source} ${ruleId}${entry ? ` ${entry}` : ''}`
  return steps.length > 0
    ? `${why}; by ${steps.map((d) => d.kind).join(', ')}`
    : why
}

function describe(
  path: string,
  explanations: ReadonlyArray<Explanation>,
  {script, spun, families: rates = []}: RestoredText['document']
): string {
  const families = countFamilies(explanations)
  return [
    `DOCUMENT ${path}: script ${script}`,
    `spun ${(spun * 100).toFixed(1)}%`,
    ...(families.length > 0
      ? [
          `edits by family ${families.map(([name, count]) => `${name} ${count}`).join(', ')}`
        ]
      : []),
    ...(rates.length > 0
      ? [
          `of what each family replaces, replaced ${rates.map(({name, rate}) => `${name} ${Math.round(rate * 100)}%`).join(', ')}`
        ]
      : [])
  ].join('; ')
}
