import type {Element} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import type {ReviewItem, ReviewQuestion} from './review-page.ts'

interface Field {
  readonly column: string
  readonly label: string
  readonly hint?: string
  readonly lang?: string
}

/** What may be edited; the rest of a row is what it is about. */
const fields: Readonly<Record<'variants' | 'terms', ReadonlyArray<Field>>> = {
  variants: [
    {
      column: 'original',
      label: 'Original',
      hint: 'several separated by |',
      lang: 'zh-CN'
    },
    {
      column: 'unless',
      label: 'Unless',
      hint: 'contexts in which the form is honest, separated by |',
      lang: 'zh-CN'
    },
    {column: 'family', label: 'Family', hint: 'several separated by |'},
    {column: 'note', label: 'Note'}
  ],
  terms: [
    {column: 'preferred', label: 'Preferred', lang: 'en'},
    {
      column: 'admitted',
      label: 'Admitted',
      hint: 'several separated by |',
      lang: 'en'
    },
    {
      column: 'forbidden',
      label: 'Forbidden',
      hint: 'several separated by |',
      lang: 'en'
    },
    {column: 'domain', label: 'Domain'},
    {column: 'note', label: 'Note'}
  ]
}

/** What accepting and rejecting does, in a word each. */
const answers = {
  add: ['Accept', 'Reject'],
  keep: ['Keep', 'Retire'],
  retire: ['Retire', 'Keep']
} as const

/** The answer to an item, and the cells of its row. */
export function renderForm(
  {form}: ReviewItem,
  {action, cells, table}: ReviewQuestion,
  name: string
): Element {
  const [yes, no] = answers[action]
  const choices = [
    ['accept', yes, 'a'],
    ['reject', no, 'r'],
    ['', 'Undecided', 'u']
  ] as const
  return h('div', {className: ['answer', 'scripted']}, [
    h('fieldset', {className: ['decide']}, [
      h('legend', {className: ['unseen']}, [
        'Decision on ',
        h('span', {lang: 'zh-CN'}, legalText(form))
      ]),
      ...choices.map(([value, label, key]) =>
        h('label', [
          h('input', {
            type: 'radio',
            name: `${name}-decision`,
            value,
            checked: value === '',
            autoComplete: 'off'
          }),
          h('span', [label, ' ', h('kbd', {ariaHidden: 'true'}, key)])
        ])
      )
    ]),
    h('details', {className: ['edit']}, [
      h('summary', ['Edit ', h('kbd', {ariaHidden: 'true'}, 'e')]),
      ...(action === 'retire' ? [] : fields[table]).map((d) =>
        renderField(d, cells[d.column] ?? '', name)
      ),
      renderField(
        {
          column: 'reason',
          label: 'Reason',
          hint: 'goes into the note of a retired row'
        },
        '',
        name
      )
    ])
  ])
}

function renderField(
  {column, hint, label, lang}: Field,
  value: string,
  name: string
): Element {
  const id = `${name}-${column}`
  return h('p', [
    h('label', {htmlFor: id}, label),
    h('input', {
      id,
      value: legalText(value),
      dataColumn: column,
      autoComplete: 'off',
      spellCheck: false,
      ...(lang && {lang}),
      ...(hint && {ariaDescribedBy: `${id}-hint`})
    }),
    ...(hint ? [h('span', {className: ['hint'], id: `${id}-hint`}, hint)] : [])
  ])
}
