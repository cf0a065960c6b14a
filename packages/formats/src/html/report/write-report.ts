import {type EditKind, editKinds} from '@zhengben/bitext'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {writePage} from '../shell.ts'
import {reportStyle} from '../style/report-style.ts'
import {plural} from '../words.ts'
import {reportPage} from './client.ts'
import {type NumberedEdit, renderDocument} from './render-document.ts'
import {renderFilter} from './render-filter.ts'
import type {ReportDocument, ReportEdit} from './report-document.ts'

/**
 * What restoration changed in some texts, and why, as one page that needs
 * nothing else. Whatever the texts contain stands on it as text. All of it can
 * be read without script; then every reason is open.
 */
export function writeReport(documents: ReadonlyArray<ReportDocument>): string {
  let number = 0
  const numbers = new Map<ReportEdit, NumberedEdit>()
  const all = documents.flatMap((d) => editsOf(d))
  for (const each of all) numbers.set(each, {...each, number: ++number})
  const kinds = editKinds.flatMap((kind): Array<[EditKind, number]> => {
    const count = all.filter((d) => d.edit.kind === kind).length
    return count > 0 ? [[kind, count]] : []
  })
  const [only] = documents
  const title =
    only && documents.length === 1
      ? `Restoration of ${only.name}`
      : `Restoration of ${plural(documents.length, 'text')}`
  return writePage(
    {
      title,
      lang: 'en',
      style: reportStyle,
      script: `(${reportPage})(document)`
    },
    [
      h('a', {className: ['skip'], href: '#text'}, 'Skip to the text'),
      h('header', {className: ['top']}, [
        h('h1', 'Restoration report'),
        h('p', {className: ['sum']}, summarize(all)),
        ...(documents.length > 1 ? [renderContents(documents)] : []),
        ...(kinds.length > 0 ? [renderFilter(kinds, all)] : [])
      ]),
      h(
        'main',
        {id: 'text', tabIndex: -1},
        documents.map((d, index) => renderDocument(d, index, numbers))
      )
    ]
  )
}

function editsOf({sentences}: ReportDocument): Array<ReportEdit> {
  return sentences.flatMap((d) =>
    d.parts.filter((part) => typeof part !== 'string')
  )
}

/** Confidence from which a change is hardly worth a second look. */
const sureEnough = 0.8

function summarize(edits: ReadonlyArray<ReportEdit>): string {
  if (edits.length === 0) return 'Nothing was changed.'
  const doubtful = edits.filter((d) => d.edit.confidence < sureEnough).length
  return `${plural(edits.length, 'change')}, ${doubtful} of them less sure than ${sureEnough * 100} %.`
}

function renderContents(documents: ReadonlyArray<ReportDocument>): Element {
  return h('nav', {ariaLabel: 'Texts'}, [
    h(
      'ol',
      documents.map((d, index) =>
        h('li', [
          h('a', {href: `#text-${index + 1}`}, legalText(d.name)),
          ` ${plural(editsOf(d).length, 'change')}`
        ])
      )
    )
  ])
}
