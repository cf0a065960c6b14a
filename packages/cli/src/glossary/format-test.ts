import type {Edit} from '@zhengben/bitext'
import type {
  DocumentTest,
  FailedExample,
  GlossaryTest
} from '@zhengben/pipeline/glossary/test'
import {
  formatSideBySide,
  type SideBySideOptions
} from '../diff/format-side-by-side.ts'
import {showHidden} from '../show-text.ts'
import {count} from './count.ts'

/** What came of a test, for people. */
export function formatTest(
  {examples, failed, documents, drops, split}: GlossaryTest,
  view: Omit<SideBySideOptions, 'split'> & {
    /** Whether each sentence that differs from the hand restoration is shown, or not even the documents. */
    readonly detail: 'all' | 'documents' | 'none'
  }
): string {
  const options = {...view, split}
  const parts = failed.map((d) => formatExample(d, options))
  for (const document of view.detail === 'none' ? [] : documents) {
    if (view.detail === 'all') parts.push(formatDocument(document, options))
    const {path, errors, edits} = document
    parts.push(
      `${path}: ${count(errors.raw, 'error')} as found, ${errors.out} left; ${edits.length} ${edits.length === 1 ? 'place differs' : 'places differ'} from the restoration by hand\n`
    )
  }
  parts.push(...drops.map((d) => `lower than recorded: ${d}\n`))
  parts.push(
    `${count(examples, 'example')}, ${failed.length} failed; ${count(documents.length, 'document')}, ${count(drops.length, 'score')} lower than recorded\n`
  )
  return parts.join('')
}

function formatExample(
  {row, got, edits}: FailedExample,
  options: SideBySideOptions
): string {
  const {path, line, variant, originals, restored} = row
  const title = showHidden(
    `${path}:${line} ${variant} → ${originals.join('|')}`
  )
  const view = formatSideBySide(title, got, edits, {
    ...options,
    titles: ['got', 'expected'],
    alone: true
  })
  // What differs in white space alone has nothing to mark.
  return view === ''
    ? `${title}\n  got      ${showHidden(got)}\n  expected ${showHidden(restored)}\n\n`
    : view
}

function formatDocument(
  {path, text, edits}: DocumentTest,
  options: SideBySideOptions
): string {
  return formatSideBySide(path, text, edits.map(byHand), {
    ...options,
    titles: ['restored', 'by hand'],
    alone: true
  })
}

function byHand({range, value}: Pick<Edit, 'range' | 'value'>): Edit {
  return {
    range,
    value,
    kind: 'variant',
    origin: {source: 'person', ruleId: 'hand'},
    confidence: 1
  }
}
