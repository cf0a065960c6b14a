import {
  type AnalyseResult,
  type Analysis,
  type BandName,
  bandNames,
  type Rates
} from '@zhengben/pipeline/analyse'
import {formatTable, showHidden, showText, widthOf} from '../show-text.ts'

const titles: Readonly<Record<BandName, string>> = {
  context: '101%',
  repetition: 'repeated',
  'cross-repetition': 'across',
  exact: '100%',
  '95-99': '95–99',
  '85-94': '85–94',
  '75-84': '75–84',
  '50-74': '50–74',
  none: 'new'
}

/** Terms shown; the others are counted. */
const mostTerms = 12

/** What is printed on a terminal: counts, words by band, the total, terms. */
export function formatAnalysis(result: AnalyseResult): string {
  const {documents, total, rates, memory} = result
  if (documents.length === 0) return ''
  const rows: ReadonlyArray<readonly [string, Analysis]> = [
    ...documents.map((d) => [showHidden(d.name), d] as const),
    // Of one document it would say the same once more.
    ...(documents.length > 1 ? [['total', total] as const] : [])
  ]
  return [
    formatNumbers([
      [
        'document',
        'segments',
        'words',
        '字数',
        'Han',
        'characters',
        'with spaces',
        'as found',
        'damaged'
      ],
      ...rows.map(([name, d]) => [name, ...countsOf(d)])
    ]),
    formatNumbers([
      ['words', ...bandNames.map((d) => titles[d]), 'weighted'],
      ...rows.map(([name, {bands, weighted}]) => [
        name,
        ...bandNames.map((d) => show(bands[d].words)),
        show(weighted.words)
      ])
    ]),
    formatTotal(total, rates),
    formatTerms(total, memory.entries)
  ].join('\n')
}

function countsOf({text, volume, found, damaged}: Analysis): Array<string> {
  return [
    volume.segments,
    volume.words,
    volume.zishu,
    text.han,
    text.characters,
    text.charactersWithSpaces,
    found.characters,
    damaged
  ].map(show)
}

function formatTotal({bands, volume}: Analysis, rates: Rates): string {
  return formatNumbers([
    ['total', 'segments', 'words', '字数', 'share', 'in this job', 'rate'],
    ...bandNames.map((d) => {
      const {segments, words, zishu, internal} = bands[d]
      const share = volume.words === 0 ? 0 : (100 * words) / volume.words
      return [
        titles[d],
        show(segments),
        show(words),
        show(zishu),
        `${share.toFixed(1)}%`,
        show(internal.words),
        String(rates[d])
      ]
    })
  ])
}

function formatTerms({terms}: Analysis, entries: number): string {
  const held = `${show(entries)} translations in memory.`
  if (terms.length === 0) return `${held} No terms of the glossary.\n`
  const shown = terms
    .slice(0, mostTerms)
    .map((d) => `${showText(d.source)} ${show(d.count)}`)
    .join(', ')
  const more = terms.length > mostTerms ? ', …' : ''
  return `${held} ${show(terms.length)} terms of the glossary: ${shown}${more}\n`
}

/** Names on the left, figures on the right of their columns. */
function formatNumbers(rows: ReadonlyArray<ReadonlyArray<string>>): string {
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

function show(value: number): string {
  return value.toLocaleString('en-US')
}
