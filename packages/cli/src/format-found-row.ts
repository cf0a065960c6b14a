import type {
  Concordance,
  FormCount,
  FoundRow
} from '@zhengben/pipeline/glossary/search'
import {formatTable, showHidden, showText, widthOf} from './show-text.ts'

/** A row that was found, with its place as editors take it, and its uses. */
export function formatFoundRow(found: FoundRow): string {
  const {by, column, lines, pinyin, row, value} = found
  const place = `${row.path}:${row.line}`
  const spelled = pinyin === '' ? '' : ` (${pinyin})`
  const match =
    by === 'text' && ['variant', 'source', 'text'].includes(column)
      ? ''
      : `  found by ${by} in ${column}: ${showText(value, 40)}\n`
  return [
    `${place}  ${describe(row, spelled)}\n`,
    ...details(row).map((d) => `  ${d}\n`),
    match,
    ...formatCounts(found.counts).map((d) => `  ${d}\n`),
    formatConcordance(lines)
  ].join('')
}

function describe(row: FoundRow['row'], spelled: string): string {
  if ('variant' in row)
    return `${showHidden(row.variant)}${spelled} → ${showHidden(row.originals.join(' | '))}`
  if ('source' in row)
    return `${showHidden(row.source)}${spelled} = ${showHidden(row.preferred)}`
  return `${showHidden(row.text)}${spelled}, never changed`
}

function details(row: FoundRow['row']): Array<string> {
  const say = (name: string, values: ReadonlyArray<string>): Array<string> =>
    values.length > 0 ? [`${name}: ${showHidden(values.join(' | '))}`] : []
  const note = row.note === '' ? [] : [`note: ${showHidden(row.note)}`]
  if ('variant' in row)
    return [
      `${row.layer}, ${row.families.join(' | ') || 'no family'}, ${row.status}`,
      ...say('unless', row.unless),
      ...note
    ]
  if ('source' in row)
    return [
      [row.pos, row.domain, row.status].filter((d) => d !== '').join(', '),
      ...say('admitted', row.admitted),
      ...say('forbidden', row.forbidden),
      ...note
    ]
  return note
}

/** `as found 3, restored 0` for Chinese, `3 in translations` for English. */
function formatCounts(counts: ReadonlyArray<FormCount>): Array<string> {
  const forms = [...new Set(counts.map((d) => `${d.column}\t${d.form}`))]
  const rows = forms.map((key) => {
    const [column = '', form = ''] = key.split('\t')
    const of = counts.filter((d) => d.column === column && d.form === form)
    const words = of.map(({count, side}) =>
      side === 'found'
        ? `as found ${count}`
        : side === 'restored'
          ? `restored ${count}`
          : `translations ${count}`
    )
    return [column, showHidden(form), words.join(', ')]
  })
  return formatTable(rows).trimEnd().split('\n')
}

/** Uses one under the other, the keyword in the middle, its Pinyin at the end. */
export function formatConcordance(lines: ReadonlyArray<Concordance>): string {
  const rows = lines.map((d) => ({
    place: `${d.path}:${d.line}:${d.column}`,
    left: showHidden(d.left).trimStart(),
    rest: [
      `【${showHidden(d.keyword)}】${showHidden(d.right).trimEnd()}`,
      d.pinyin
    ]
  }))
  const width = Math.max(0, ...rows.map((d) => widthOf(d.left)))
  return formatTable(
    rows.map(({left, place, rest}) => [
      `    ${place}`,
      ' '.repeat(width - widthOf(left)) + left,
      ...rest
    ])
  )
}
