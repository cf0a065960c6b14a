import type {EditKind} from '@zhengben/bitext'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {count, kindNames, percent} from '../words.ts'
import type {ReportEdit} from './report-document.ts'

/**
 * How many changes there are of each kind and how sure they are; a box shows
 * or hides them. Style does the hiding, so that it works without script.
 */
export function renderFilter(
  kinds: ReadonlyArray<readonly [kind: EditKind, count: number]>,
  edits: ReadonlyArray<ReportEdit>
): Element {
  return h('fieldset', {className: ['filter']}, [
    h('legend', 'Changes to show'),
    h(
      'ul',
      kinds.map(([kind, amount]) => {
        const inside = edits.filter((d) => d.edit.kind === kind)
        const sum = inside.reduce((total, d) => total + d.edit.confidence, 0)
        return h('li', [
          h('label', [
            h('input', {
              type: 'checkbox',
              id: `kind-${kind}`,
              checked: true,
              autoComplete: 'off'
            }),
            h('span', {className: ['kind'], dataKind: kind}, kindNames[kind]),
            h('span', {className: ['amount']}, count(amount)),
            h(
              'span',
              {className: ['sure']},
              `sure to ${percent(sum / inside.length)} on average`
            )
          ])
        ])
      })
    ),
    h('label', {className: ['same-box']}, [
      h('input', {type: 'checkbox', id: 'same', autoComplete: 'off'}),
      'Sentences without changes'
    ]),
    h('p', {className: ['shown']}, [
      h('output', {htmlFor: kinds.map(([kind]) => `kind-${kind}`)})
    ])
  ])
}
