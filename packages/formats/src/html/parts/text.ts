import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ArrangedSection, Row} from '../arrange/arrangement.ts'
import {percent} from '../words.ts'
import {type PageContext, renderSentence} from './sentence.ts'

/** The two columns: a section for each block, a row for each unit. */
export function renderText(context: PageContext): Element {
  return h(
    'div',
    {id: 'text', tabIndex: -1},
    context.arrangement.sections.map((d) => renderSection(d, context))
  )
}

function renderSection(
  {depth, kind, rows}: ArrangedSection,
  context: PageContext
): Element {
  // The title of the page is its only first heading.
  const tag =
    kind === 'heading' ? `h${Math.min(6, Math.max(1, depth ?? 1) + 1)}` : 'p'
  return h(
    kind === 'quote' ? 'blockquote' : 'section',
    {className: ['section', kind]},
    rows.map((d) => renderRow(d, tag, context))
  )
}

function renderRow(row: Row, tag: string, context: PageContext): Element {
  const {number, source, target, unit} = row
  const isEmptied =
    number === undefined &&
    source.every((d) => d.atoms.every((atom) => atom.text.trim() === ''))
  const label =
    number === undefined ? 'Not in the restored text' : `Unit ${number}`
  return h(
    'div',
    {
      className: ['unit', isEmptied ? 'emptied' : ''].filter(Boolean),
      id: number === undefined ? undefined : `u${number}`,
      role: 'group',
      ariaLabel: label,
      dataState: unit?.state
    },
    [
      number === undefined
        ? h('span', {className: ['number']})
        : h(
            'a',
            {
              className: ['number'],
              href: `#u${number}`,
              tabIndex: -1,
              ariaHidden: 'true',
              title:
                unit?.score === undefined
                  ? undefined
                  : `Alignment ${percent(unit.score)}`
            },
            String(number)
          ),
      h(
        tag,
        {className: ['source'], lang: context.lang.source},
        source.map((d) => renderSentence(d, context))
      ),
      h(
        tag,
        {className: ['target'], lang: context.lang.target},
        target.flatMap((d, index) => [
          index > 0 ? ' ' : '',
          renderSentence(d, context)
        ])
      )
    ]
  )
}
