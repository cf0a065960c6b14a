import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {percent, plural} from '../words.ts'
import {renderForm} from './render-form.ts'
import type {ReviewChoice, ReviewItem, ReviewLine} from './review-page.ts'

const zh = 'zh-CN'

/** An item with all that speaks for it, and what a reader may answer. */
export function renderItem(item: ReviewItem, number: number): Element {
  const {asks, choices, id, lines, warning} = item
  const name = `item-${number}`
  return h(
    'article',
    {
      className: ['item'],
      id: name,
      tabIndex: -1,
      ariaLabelledBy: `${name}-title`,
      ...(asks && {dataItem: JSON.stringify({...asks, id})})
    },
    [
      h('header', [
        h('h2', {id: `${name}-title`}, renderTitle(item)),
        h('p', {className: ['asks']}, describeAction(item))
      ]),
      ...(warning
        ? [h('p', {className: ['warning']}, legalText(warning))]
        : []),
      h(
        'ul',
        {className: ['facts']},
        item.facts.map((d) => h('li', legalText(d)))
      ),
      ...(choices.length > 0 ? [renderChoices(choices, item)] : []),
      ...(lines.length > 0 ? [renderLines(lines)] : []),
      ...(asks ? [renderForm(item, asks, name)] : [])
    ]
  )
}

function renderTitle({
  title,
  form,
  reading,
  readingLang
}: ReviewItem): Array<ElementContent> {
  if (title !== undefined) return [{type: 'text', value: legalText(title)}]
  return [
    h('span', {lang: zh, className: ['form']}, legalText(form)),
    h('span', {className: ['arrow']}, [
      h('span', {ariaHidden: 'true'}, ' → '),
      h('span', {className: ['unseen']}, ' stands for ')
    ]),
    h('span', {lang: readingLang, className: ['reading']}, legalText(reading))
  ]
}

function describeAction({asks}: ReviewItem): string {
  if (!asks) return 'For your information'
  const file = legalText(asks.path)
  if (asks.action === 'add') return `New row for ${file}`
  return asks.action === 'keep'
    ? `Row of ${file}`
    : `Retire the row of ${file}?`
}

function renderChoices(
  choices: ReadonlyArray<ReviewChoice>,
  {readingLang}: ReviewItem
): Element {
  return h('ol', {className: ['choices'], ariaLabel: 'Readings'}, [
    ...choices.map(({evidence, probability, value}) =>
      h('li', [
        h(
          'button',
          {
            type: 'button',
            className: ['choose', 'scripted'],
            dataValue: legalText(value),
            title: 'Write this into the row'
          },
          [h('span', {lang: readingLang}, legalText(value))]
        ),
        h('span', {className: ['plain'], lang: readingLang}, legalText(value)),
        h('span', {className: ['share']}, percent(probability)),
        h('span', {className: ['evidence']}, legalText(evidence.join(' · ')))
      ])
    )
  ])
}

/** More are of no help to decide. */
const mostLines = 8

function renderLines(lines: ReadonlyArray<ReviewLine>): Element {
  const rest = lines.length - mostLines
  return h('div', {className: ['lines']}, [
    h('ul', {ariaLabel: 'Places'}, [
      ...lines.slice(0, mostLines).map((d) => renderLine(d)),
      ...(rest > 0 ? [h('li', plural(rest, 'more place'))] : [])
    ])
  ])
}

function renderLine({after, before, match, now, place}: ReviewLine): Element {
  return h('li', [
    h('p', {lang: zh}, [
      clip(before, 'end'),
      ...(now === undefined
        ? [h('mark', legalText(match))]
        : [
            h('del', {ariaLabel: `removed: ${match}`}, legalText(match)),
            h('ins', {ariaLabel: `written: ${now}`}, legalText(now))
          ]),
      clip(after, 'start')
    ]),
    h('cite', legalText(place))
  ])
}

/** Context on one line, as much as is read. */
function clip(text: string, side: 'start' | 'end'): string {
  const all = [...legalText(text).replace(/\s+/g, ' ')]
  const most = 36
  if (all.length <= most) return all.join('')
  return side === 'end'
    ? `…${all.slice(-most).join('')}`
    : `${all.slice(0, most).join('')}…`
}
