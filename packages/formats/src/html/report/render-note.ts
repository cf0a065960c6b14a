import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {visibleText} from '../../visible-text.ts'
import {describeOrigin, kindNames, percent, sureness} from '../words.ts'
import type {NumberedEdit} from './render-document.ts'
import type {
  ReportDocument,
  ReportReading,
  ReportRow
} from './report-document.ts'

type Lang = ReportDocument['lang']

/** Readings listed; what comes after them is hardly possible. */
const most = 6

/** Everything that is known of an edit. */
export function renderNote(
  {edit, found, margin, number, readings, row}: NumberedEdit,
  lang: Lang
): Element {
  const {confidence, kind, origin, steps, value} = edit
  const weighed = readings.some((d) => d.cost !== undefined)
    ? readings.filter((d, index) => index < most || d.isFound)
    : []
  const facts: Array<ElementContent> = [
    ...fact('How sure', [`${percent(confidence)}, ${sureness(confidence)}`]),
    ...fact('Why', [
      `${describeOrigin(origin)} · rule `,
      h('code', legalText(origin.ruleId)),
      ...(origin.entry && !row ? [' ', h('code', legalText(origin.entry))] : [])
    ]),
    ...(row ? fact('Row', renderRow(row, lang)) : []),
    ...(steps && steps.length > 1
      ? fact('Steps', [
          steps.map((d) => `${kindNames[d.kind]}: `).join('→ '),
          h('span', {lang: lang.restored}, visibleText(value))
        ])
      : [])
  ]
  const second = readings[1]
  if (margin !== undefined && second)
    facts.push(
      ...fact('Margin', [
        `${margin.toFixed(1)} nats over `,
        form(second.value, lang.restored)
      ])
    )
  return h('li', {id: `edit-${number}`, value: number, dataKind: kind}, [
    h('p', {className: ['change']}, [
      found === ''
        ? nothing()
        : h('del', {lang: lang.found}, visibleText(found)),
      ' → ',
      value !== ''
        ? h('ins', {lang: lang.restored}, visibleText(value))
        : kind === 'gap'
          ? h('ins', {lang: lang.restored}, '〔?〕')
          : nothing()
    ]),
    h('p', {className: ['kind'], dataKind: kind}, kindNames[kind]),
    h('dl', facts),
    ...(weighed.length > 1 ? [renderReadings(weighed, lang)] : [])
  ])
}

function renderRow(row: ReportRow, lang: Lang): Array<ElementContent | string> {
  const {families, line, note, originals, path, unless, variant} = row
  return [
    h('code', legalText(`${path}:${line}`)),
    ' ',
    form(variant, lang.found),
    ' → ',
    form(originals.join(' | '), lang.restored),
    ...(families.length > 0
      ? [legalText(`, family ${families.join(', ')}`)]
      : []),
    ...(unless.length > 0
      ? [', honest in ', form(unless.join(' | '), lang.found)]
      : []),
    ...(note === '' ? [] : [legalText(`. ${note}`)])
  ]
}

/** Costs in nats: a reading ten nats dearer is 22,000 times less likely. */
function renderReadings(
  readings: ReadonlyArray<ReportReading>,
  lang: Lang
): Element {
  const head = ['Reading', 'Probability', 'Model', 'Channel', 'Row']
  const nats = (cost: number | undefined): string =>
    cost === undefined ? '' : cost.toFixed(1)
  return h('table', [
    h('caption', 'Readings weighed; model and channel cost in nats'),
    h('thead', [
      h(
        'tr',
        head.map((d) => h('th', {scope: 'col'}, d))
      )
    ]),
    h(
      'tbody',
      readings.map((d) =>
        h('tr', [
          h('th', {scope: 'row'}, [
            form(d.value, d.isFound ? lang.found : lang.restored),
            ...(d.isFound ? [' as found'] : [])
          ]),
          h('td', d.cost === undefined ? '' : percent(Math.exp(-d.cost))),
          h('td', nats(d.model)),
          h('td', nats(d.channel)),
          h(
            'td',
            d.row ? [h('code', legalText(`${d.row.path}:${d.row.line}`))] : []
          )
        ])
      )
    )
  ])
}

function form(text: string, lang: string): Element {
  return text === ''
    ? nothing()
    : h('span', {className: ['form'], lang}, visibleText(text))
}

function nothing(): Element {
  return h('span', {className: ['nothing'], lang: 'en'}, 'nothing')
}

function fact(
  name: string,
  value: ReadonlyArray<ElementContent | string>
): [Element, Element] {
  return [h('dt', name), h('dd', [...value])]
}
