import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../../edition.ts'
import {legalText} from '../../legal-text.ts'
import type {Statistics} from '../../measure-edition.ts'
import {visibleText} from '../../visible-text.ts'
import type {Doubt} from '../arrange/arrangement.ts'
import {count, kindNames, percent, plural} from '../words.ts'
import {countBar, renderCharts} from './charts.ts'
import {renderReason} from './reason.ts'
import type {PageContext} from './sentence.ts'

const scriptNames: Readonly<Record<string, string>> = {
  Hans: 'simplified',
  Hant: 'traditional',
  mixed: 'mixed'
}

/** The audit: figures, kinds of change, doubtful places, glossary rows, charts. */
export function renderPanel(
  edition: Edition,
  statistics: Statistics,
  context: PageContext
): Element {
  const {doubts} = context.arrangement
  return h(
    'aside',
    {
      className: ['panel'],
      id: 'audit',
      ariaLabelledBy: ['audit-title'],
      tabIndex: -1
    },
    [
      h('div', {className: ['panel-head']}, [
        h('h2', {id: 'audit-title'}, 'Audit'),
        h(
          'button',
          {
            type: 'button',
            className: ['scripted'],
            dataClose: 'audit',
            ariaLabel: 'Close the audit'
          },
          '×'
        )
      ]),
      renderFigures(edition, statistics),
      ...(statistics.edits.length > 0 ? [renderKinds(statistics)] : []),
      renderDoubts(doubts, context),
      ...renderRows(statistics, context),
      ...renderTerms(context),
      ...renderCharts(statistics)
    ]
  )
}

function renderFigures(
  {restoration}: Edition,
  {aligned, characters, sentences, units}: Statistics
): Element {
  const facts: Array<[string, string]> = [
    [
      'Characters',
      characters.found === characters.restored
        ? count(characters.found)
        : `${count(characters.found)} → ${count(characters.restored)}`
    ],
    [
      'Sentences',
      `${count(sentences.source)} Chinese, ${count(sentences.target)} English`
    ],
    ['Aligned', `${count(aligned)} of ${plural(units, 'unit')}`],
    ['Script as found', scriptNames[restoration.script] ?? restoration.script],
    ['Spun text', percent(restoration.spun)]
  ]
  return h(
    'dl',
    {className: ['figures']},
    facts.flatMap(([name, value]) => [h('dt', name), h('dd', legalText(value))])
  )
}

/** Counts by kind; unticking one shows its places as restored. */
function renderKinds({edits}: Statistics): Element {
  const most = Math.max(...edits.map((d) => d.count))
  const total = edits.reduce((sum, d) => sum + d.count, 0)
  return h('fieldset', {className: ['kinds']}, [
    h('legend', plural(total, 'change')),
    ...edits.map(({count: number, kind}) =>
      h('label', {className: ['kind-row']}, [
        h('input', {
          type: 'checkbox',
          id: `kind-${kind}`,
          checked: true,
          autoComplete: 'off'
        }),
        h('span', {className: ['kind-name']}, kindNames[kind]),
        h('span', {className: ['kind-count']}, count(number)),
        countBar(kind, number, most)
      ])
    )
  ])
}

function renderDoubts(
  doubts: ReadonlyArray<Doubt>,
  context: PageContext
): Element {
  if (doubts.length === 0)
    return h('section', [h('h3', 'Doubtful places'), h('p', 'None.')])
  return h('section', [
    h('h3', plural(doubts.length, 'doubtful place')),
    h(
      'ol',
      {className: ['doubt-list']},
      doubts.map(({message, place}) => {
        const content = renderReason(message.reason, context.lang.source)
        return h('li', place ? [h('a', {href: `#${place}`}, content)] : content)
      })
    )
  ])
}

function renderRows({rows}: Statistics, {lang}: PageContext): Array<Element> {
  if (rows.length === 0) return []
  const total = rows.reduce((sum, d) => sum + d.count, 0)
  return [
    h('details', [
      h('summary', [h('h3', plural(rows.length, 'glossary row'))]),
      h('p', `Behind ${plural(total, 'change')}.`),
      h('table', [
        h('thead', [
          h('tr', [
            h('th', {scope: 'col'}, 'Found'),
            h('th', {scope: 'col'}, 'Restored'),
            h('th', {scope: 'col'}, 'Row'),
            h('th', {scope: 'col', className: ['amount']}, 'Uses')
          ])
        ]),
        h(
          'tbody',
          rows.map((d) =>
            h('tr', [
              h('td', {lang: lang.source}, visibleText(d.found)),
              h('td', {lang: lang.source}, visibleText(d.value)),
              h('td', [h('code', legalText(d.entry))]),
              h('td', {className: ['amount']}, count(d.count))
            ])
          )
        )
      ])
    ])
  ]
}

function renderTerms({arrangement, lang}: PageContext): Array<Element> {
  const terms = [...arrangement.terms.values()]
  if (terms.length === 0) return []
  return [
    h('details', [
      h('summary', [h('h3', plural(terms.length, 'term'))]),
      h(
        'dl',
        {className: ['term-list']},
        terms.flatMap((d) => [
          h('dt', {lang: lang.source}, legalText(d.term)),
          h('dd', {lang: lang.target}, legalText(d.preferred ?? '—'))
        ])
      )
    ])
  ]
}
