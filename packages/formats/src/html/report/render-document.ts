import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {visibleText} from '../../visible-text.ts'
import {percent, plural, surenessClass} from '../words.ts'
import {renderNote} from './render-note.ts'
import type {
  ReportDocument,
  ReportEdit,
  ReportSentence
} from './report-document.ts'

/** An edit with its place among all of the page, from 1. */
export interface NumberedEdit extends ReportEdit {
  readonly number: number
}

type Numbers = ReadonlyMap<ReportEdit, NumberedEdit>

/** A text: what was found out about it, then its sentences in two columns. */
export function renderDocument(
  document: ReportDocument,
  index: number,
  numbers: Numbers
): Element {
  const {families, name, script, sentences, spun} = document
  const facts: Array<[string, string]> = [
    ['Script', script],
    ['Spun', percent(spun)],
    ['Sentences', `${sentences.length}`],
    ...(families.length > 0
      ? [
          [
            'Changes by family',
            families.map(([family, edits]) => `${family} ${edits}`).join(', ')
          ] as [string, string]
        ]
      : [])
  ]
  const id = `text-${index + 1}`
  return h('section', {id, ariaLabelledBy: [`${id}-name`]}, [
    h('h2', {id: `${id}-name`}, legalText(name)),
    h(
      'dl',
      {className: ['facts']},
      facts.map(([term, value]) =>
        h('div', [h('dt', term), h('dd', legalText(value))])
      )
    ),
    h('div', {className: ['columns'], ariaHidden: 'true'}, [
      h('span', 'As found'),
      h('span', 'Restored')
    ]),
    ...sentences.map((d) => renderSentence(d, document.lang, numbers))
  ])
}

function renderSentence(
  {line, parts}: ReportSentence,
  lang: ReportDocument['lang'],
  numbers: Numbers
): Element {
  const edits = parts.flatMap((d) =>
    typeof d === 'string' ? [] : (numbers.get(d) ?? [])
  )
  const kinds = [...new Set(edits.map((d) => d.edit.kind))]
  return h(
    'div',
    {
      className: ['row', edits.length > 0 ? 'changed' : 'same'],
      role: 'group',
      ariaLabel: `Line ${line}, ${edits.length > 0 ? plural(edits.length, 'change') : 'unchanged'}`,
      dataKinds: kinds.length > 0 ? kinds.join(' ') : undefined
    },
    [
      h('span', {className: ['line'], ariaHidden: 'true'}, `${line}`),
      side('As found', lang.found, parts, (d) => renderFound(d, numbers)),
      side('Restored', lang.restored, parts, (d) => renderRestored(d, numbers)),
      ...(edits.length > 0
        ? [
            h(
              'ol',
              {className: ['notes'], ariaLabel: 'Why'},
              edits.map((d) => renderNote(d, lang))
            )
          ]
        : [])
    ]
  )
}

function side(
  name: string,
  lang: string,
  parts: ReportSentence['parts'],
  render: (edit: ReportEdit) => Array<ElementContent>
): Element {
  return h('div', {className: ['side'], role: 'group', ariaLabel: name}, [
    h(
      'p',
      {lang},
      parts.flatMap(
        (d): Array<ElementContent> =>
          typeof d === 'string'
            ? [{type: 'text', value: legalText(d)}]
            : render(d)
      )
    )
  ])
}

function renderFound(
  edit: ReportEdit,
  numbers: Numbers
): Array<ElementContent> {
  const {found} = edit
  if (found === '') return []
  return [
    h(
      'del',
      {
        dataKind: edit.edit.kind,
        dataFor: `${numbers.get(edit)?.number ?? ''}`
      },
      visibleText(found)
    )
  ]
}

/** A link to the reasons, which its description reads out. */
function renderRestored(
  each: ReportEdit,
  numbers: Numbers
): Array<ElementContent> {
  const {kind, value, confidence} = each.edit
  const number = numbers.get(each)?.number ?? 0
  const text = value === '' && kind === 'gap' ? '〔?〕' : value
  return [
    h(
      'a',
      {
        className: text === '' ? ['mark', 'removed'] : ['mark'],
        id: `mark-${number}`,
        href: `#edit-${number}`,
        ariaDescribedBy: [`edit-${number}`],
        dataKind: kind,
        dataSure: surenessClass(confidence)
      },
      text === ''
        ? [h('span', {className: ['unseen'], lang: 'en'}, 'removed')]
        : [h('ins', visibleText(text))]
    )
  ]
}
