import {
  type FillBand,
  fillBands,
  type JobSummary,
  type TranslateResult
} from '@zhengben/pipeline/translate'
import {formatTable, showHidden, widthOf} from '../show-text.ts'

const titles: Readonly<Record<FillBand, string>> = {
  context: '101%',
  exact: '100%',
  '95-99': '95–99',
  '85-94': '85–94',
  '75-84': '75–84',
  '50-74': '50–74'
}

/** Units by where their translation came from, for each file and in total, and what was written. */
export function formatSummary(
  {jobs, memory, engine}: TranslateResult,
  isDry: boolean
): string {
  if (jobs.length === 0) return ''
  const rows = jobs.map((d) => [showHidden(d.file), ...countsOf(d)])
  if (jobs.length > 1)
    rows.push([
      'total',
      ...(rows[0] ?? [])
        .slice(1)
        .map((_, index) =>
          String(rows.reduce((sum, row) => sum + Number(row[index + 1]), 0))
        )
    ])
  const head = [
    'units',
    'all',
    'kept',
    ...fillBands.map((d) => titles[d]),
    'engine',
    'left'
  ]
  const written = jobs.flatMap(({output, superseded}) => [
    ...(output === undefined ? [] : [`Wrote ${output}`]),
    ...(superseded === undefined
      ? []
      : [`${superseded} is left as it is and counts no more: ${output} does`])
  ])
  const sent =
    engine?.log === undefined || engine.sent === 0
      ? []
      : [
          `What was sent to ${engine.name} at ${engine.host} is recorded in ${engine.log}`
        ]
  const held = `${memory.entries} translations in memory`
  const dry = isDry ? ['A dry run: nothing is written or sent'] : []
  return [
    align([head, ...rows]),
    ...[held, ...written, ...sent, ...dry].map((d) => `${d}.\n`)
  ].join('')
}

function countsOf({
  units,
  translated,
  memory,
  engine,
  left
}: JobSummary): Array<string> {
  return [
    units,
    translated,
    ...fillBands.map((d) => memory[d]),
    engine,
    left
  ].map(String)
}

/** Names on the left, figures on the right of their columns. */
function align(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index] ?? '')))
  )
  return formatTable(
    rows.map((row) =>
      row.map((cell, index) =>
        index === 0
          ? cell
          : ' '.repeat((widths[index] as number) - widthOf(cell)) + cell
      )
    )
  )
}
