import type {Candidate} from '@zhengben/bitext'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {visibleText} from '../../visible-text.ts'
import type {Doubt, TermEntry} from '../arrange/arrangement.ts'
import type {PlacedEdit} from '../arrange/cut-atoms.ts'
import {
  describeOrigin,
  kindNames,
  percent,
  plural,
  sureness,
  surenessClass
} from '../words.ts'
import {renderReason} from './reason.ts'
import type {PageContext} from './sentence.ts'

/**
 * Every change, every term and every doubtful place with all that is known of
 * it. The page's script shows a copy of an entry beside its place; without
 * script, and in print when opened, the lists stand at the end.
 */
export function renderApparatus(context: PageContext): Element {
  const {doubts, edits, shown, terms} = context.arrangement
  const remarks = new Map<string, Array<Doubt>>()
  for (const doubt of doubts) {
    const at = doubt.place ?? ''
    remarks.set(at, [...(remarks.get(at) ?? []), doubt])
  }
  const lists: Array<Element> = []
  if (edits.length > 0)
    lists.push(
      list('changes', plural(edits.length, 'change'), edits, (edit) =>
        renderEdit(
          edit,
          shown.has(edit.number),
          remarks.get(`e${edit.number}`) ?? [],
          context
        )
      )
    )
  if (doubts.length > 0)
    lists.push(
      list('doubts', plural(doubts.length, 'doubtful place'), doubts, (d) =>
        renderDoubt(d, context)
      )
    )
  if (terms.size > 0)
    lists.push(
      list('terms', plural(terms.size, 'term'), [...terms.values()], (d) =>
        renderTerm(d, context)
      )
    )
  return h('div', {className: ['apparatus']}, lists)
}

function list<T>(
  id: string,
  title: string,
  items: ReadonlyArray<T>,
  render: (item: T) => Element
): Element {
  return h('details', {id}, [
    h('summary', [h('h2', title)]),
    h('ol', items.map(render))
  ])
}

function renderEdit(
  {edit, found, number}: PlacedEdit,
  isShown: boolean,
  remarks: ReadonlyArray<Doubt>,
  {foundLang, lang}: PageContext
): Element {
  const {candidates, confidence, kind, origin, steps, value} = edit
  const became =
    value !== ''
      ? h('ins', {lang: lang.source}, legalText(value))
      : kind === 'gap'
        ? h('ins', '〔?〕')
        : h('span', {className: ['nothing']}, 'nothing')
  const facts: Array<ElementContent> = [
    ...fact('Why', [
      describeOrigin(origin),
      ...(origin.entry ? [' ', h('code', legalText(origin.entry))] : []),
      ' · rule ',
      h('code', legalText(origin.ruleId))
    ]),
    ...fact('How sure', [
      meter(confidence),
      ` ${percent(confidence)}, ${sureness(confidence)}`
    ])
  ]
  if (steps && steps.length > 1)
    facts.push(
      ...fact('Steps', [
        h(
          'ol',
          {className: ['steps']},
          steps.map((d) =>
            h('li', [
              `${kindNames[d.kind]}: `,
              d.value === ''
                ? h('span', {className: ['nothing']}, 'nothing')
                : h('span', {lang: lang.source}, visibleText(d.value))
            ])
          )
        )
      ])
    )
  const others = candidates?.filter((d) => d.value !== value) ?? []
  if (others.length > 0)
    facts.push(...fact('Also weighed', [renderCandidates(others, lang.source)]))
  for (const {message} of remarks)
    facts.push(...fact('Look here', renderReason(message.reason, lang.source)))
  return h('li', {id: `edit-${number}`}, [
    h('p', {className: ['change']}, [
      found === ''
        ? h('span', {className: ['nothing']}, 'nothing')
        : h('del', {lang: foundLang ?? lang.source}, visibleText(found)),
      ' → ',
      became
    ]),
    h('p', {className: ['kind'], dataKind: kind}, kindNames[kind]),
    h('dl', facts),
    ...(isShown ? [backlink(`e${number}`)] : [])
  ])
}

function renderCandidates(
  candidates: ReadonlyArray<Candidate>,
  lang: string
): Element {
  return h(
    'ul',
    {className: ['candidates']},
    candidates
      .slice(0, 6)
      .map((d) =>
        h('li', [
          d.value === ''
            ? h('span', {className: ['nothing']}, 'nothing')
            : h('span', {lang}, visibleText(d.value)),
          ` ${percent(Math.exp(-d.cost))}`
        ])
      )
  )
}

function renderDoubt(
  {message, number, place}: Doubt,
  {lang}: PageContext
): Element {
  const {actual, expected, reason, ruleId} = message
  const readings = expected.flatMap((d, index) => [
    index > 0 ? ', ' : '',
    h('span', {lang: lang.source}, visibleText(d))
  ])
  return h('li', {id: `doubt-${number}`}, [
    h('p', {className: ['reason']}, renderReason(reason, lang.source)),
    h('dl', [
      ...(actual
        ? fact('Stands', [h('span', {lang: lang.source}, visibleText(actual))])
        : []),
      ...(readings.length > 0 ? fact('Could be', readings) : []),
      ...fact('Rule', [h('code', legalText(ruleId))])
    ]),
    ...(place ? [backlink(place)] : [])
  ])
}

function renderTerm(entry: TermEntry, {lang}: PageContext): Element {
  const {domain, note, number, preferred, term} = entry
  return h('li', {id: `term-${number}`}, [
    h('p', {className: ['headword'], lang: lang.source}, legalText(term)),
    h('dl', [
      ...(preferred
        ? fact('English', [
            h('span', {lang: lang.target}, legalText(preferred))
          ])
        : []),
      ...(domain ? fact('Field', [legalText(domain)]) : []),
      ...(note ? fact('Note', [legalText(note)]) : [])
    ])
  ])
}

function fact(
  name: string,
  value: ReadonlyArray<ElementContent | string>
): [Element, Element] {
  return [h('dt', name), h('dd', [...value])]
}

function backlink(place: string): Element {
  return h('p', {className: ['back']}, [
    h('a', {href: `#${place}`}, 'Show in the text')
  ])
}

/** A bar as wide as the probability. */
function meter(probability: number): Element {
  return h('meter', {
    min: 0,
    max: 1,
    low: 0.8,
    high: 0.95,
    optimum: 1,
    value: Math.round(probability * 1000) / 1000,
    className: [surenessClass(probability)],
    ariaHidden: 'true'
  })
}
