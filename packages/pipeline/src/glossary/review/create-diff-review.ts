import type {ReviewItem, ReviewLine, ReviewPage} from '@zhengben/formats'
import type {GlossaryFile, Row, RowChange} from '@zhengben/glossary'
import {createPointFinder} from '../../create-point-finder.ts'
import type {GlossaryDiff, TrialResult} from '../diff.ts'
import {count} from './count.ts'
import {readCells} from './read-cells.ts'
import {nameVersions} from './versions.ts'

/** What the page shows of a comparison. */
export type ReviewedDiff = Pick<GlossaryDiff, 'commit' | 'rows'> & {
  readonly results: ReadonlyArray<
    Pick<TrialResult, 'path' | 'before' | 'changes' | 'wasClean' | 'isClean'> &
      Partial<Pick<TrialResult, 'errors'>>
  >
}

interface Effect {
  readonly line: ReviewLine
  readonly rows: ReadonlyArray<RowChange>
  readonly result: ReviewedDiff['results'][number]
}

/**
 * The page on which somebody decides about the rows that a comparison found
 * changed: those that change clean texts first, then those that make a score
 * fall, then the rest by how much they do. Paths of `files` and of the rows are
 * relative to the project.
 */
export function createDiffReview(
  {commit, rows, results}: ReviewedDiff,
  files: ReadonlyArray<GlossaryFile>
): ReviewPage {
  const effects = results.flatMap((d) => showEffects(d))
  const items = rows.map((row) => {
    const own = effects.filter((d) => d.rows.includes(row.change))
    return {item: askRow(row, own, files), urgency: urgencyOf(own)}
  })
  const alone = effects.filter((d) => d.rows.length === 0)
  return {
    name: 'diff',
    title: `What the glossary changes against ${commit.slice(0, 10)}`,
    summary: `${count(rows.length, 'changed row')}, ${count(effects.length, 'place')} in ${count(results.length, 'text')}. What you accept stays; what you reject is retired.`,
    versions: nameVersions(files),
    items: [
      ...items
        .sort(
          (a, b) =>
            b.urgency - a.urgency || b.item.lines.length - a.item.lines.length
        )
        .map((d) => d.item),
      ...(alone.length > 0 ? [tellRest(alone)] : [])
    ]
  }
}

function showEffects(result: ReviewedDiff['results'][number]): Array<Effect> {
  const {path, before: text, changes} = result
  const pointAt = createPointFinder(text)
  return changes.map(({range: [start, end], before, after, rows}) => {
    const {line, column} = pointAt(start)
    return {
      rows,
      result,
      line: {
        place: `${path}:${line}:${column}`,
        before: text.slice(Math.max(0, start - 80), start),
        match: before,
        now: after,
        after: text.slice(end, end + 80)
      }
    }
  })
}

/** 2: clean text is changed; 1: a score falls; 0: neither. */
function urgencyOf(effects: ReadonlyArray<Effect>): number {
  if (effects.some(({result: d}) => d.isClean && d.wasClean)) return 2
  return effects.some(
    ({result: {errors}}) => errors && errors.after > errors.before
  )
    ? 1
    : 0
}

function askRow(
  {change, edits, texts}: ReviewedDiff['rows'][number],
  effects: ReadonlyArray<Effect>,
  files: ReadonlyArray<GlossaryFile>
): ReviewItem {
  const {type, before, after} = change
  const row = (after ?? before) as Row
  const warnings = [
    '',
    'A text with gold has more errors than before.',
    'Clean text is changed that was not.'
  ]
  const warning = warnings[urgencyOf(effects)]
  const there =
    after && after.table !== 'keep'
      ? readCells(files, after.table, after.path, after.line)
      : undefined
  return {
    id: `row:${row.path}:${formOf(row)}`,
    form: formOf(row),
    reading: readingOf(row),
    readingLang: row.table === 'terms' ? 'en' : 'zh-CN',
    facts: [
      describeChange(change),
      `${count(edits, 'place')} in ${count(texts, 'text')}`,
      ...(type === 'removed' ? ['bring it back with Git'] : [])
    ],
    ...(warning && {warning}),
    choices: [],
    lines: effects.map((d) => d.line),
    ...(there &&
      after &&
      after.table !== 'keep' && {
        asks: {
          action: 'keep',
          table: after.table,
          path: after.path,
          ...there
        }
      })
  }
}

function describeChange({type, before}: RowChange): string {
  if (type === 'changed' && before) return `changed, was ${readingOf(before)}`
  return type
}

function formOf(row: Row): string {
  if (row.table === 'variants') return row.variant
  return row.table === 'terms' ? row.source : row.text
}

function readingOf(row: Row): string {
  if (row.table === 'variants') return row.originals.join('|')
  return row.table === 'terms' ? row.preferred : row.text
}

function tellRest(effects: ReadonlyArray<Effect>): ReviewItem {
  return {
    id: 'rest',
    title: 'By what a document as a whole teaches',
    form: '',
    reading: '',
    readingLang: 'zh-CN',
    facts: [`${count(effects.length, 'place')} that no row is behind`],
    choices: [],
    lines: effects.map((d) => d.line)
  }
}
