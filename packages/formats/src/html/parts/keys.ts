import type {Element} from 'hast'
import {h} from 'hastscript'

const keys: ReadonlyArray<
  readonly [keys: ReadonlyArray<string>, what: string]
> = [
  [['j', '↓'], 'next unit'],
  [['k', '↑'], 'previous unit'],
  [['Tab'], 'through the marked places of a unit'],
  [['Enter'], 'card of a marked place'],
  [['Esc'], 'close the card'],
  [['n', 'p'], 'next, previous doubtful place'],
  [['v'], 'as found, restored, changes'],
  [['a'], 'audit'],
  [['?'], 'these keys']
]

/** The list of keys; the page's script opens it. */
export function renderKeys(): Element {
  return h(
    'div',
    {
      id: 'keys',
      popover: 'auto',
      role: 'dialog',
      ariaLabelledBy: ['keys-title']
    },
    [
      h('h2', {id: 'keys-title'}, 'Keys'),
      h(
        'dl',
        keys.flatMap(([names, what]) => [
          h(
            'dt',
            names.flatMap((d, i) => [i > 0 ? ' ' : '', h('kbd', d)])
          ),
          h('dd', what)
        ])
      ),
      h(
        'button',
        {
          type: 'button',
          className: ['close'],
          dataClose: 'keys',
          ariaLabel: 'Close'
        },
        '×'
      )
    ]
  )
}
