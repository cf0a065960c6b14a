import type {Edit} from '@zhengben/bitext'
import {
  type GlossaryDiff,
  isWorse,
  type TextChange,
  type TrialResult
} from '@zhengben/pipeline/glossary/diff'
import {
  formatSideBySide,
  type SideBySideOptions
} from '../diff/format-side-by-side.ts'
import {showHidden, showText} from '../show-text.ts'
import {count} from './count.ts'
import {showRow} from './show-row.ts'

/** Rows that are listed one by one; of more, those that do something. */
const mostRows = 40
/** Texts that are shown; nobody reads more. */
const mostTexts = 50

/** Texts that read differently: first a list of clean ones, then all of them side by side. */
export function formatResults(
  results: ReadonlyArray<TrialResult>,
  options: SideBySideOptions
): string {
  const shown = results.slice(0, mostTexts)
  const more = results.length - shown.length
  return [
    formatFalse(results),
    ...shown.map((d) => formatResult(d, options)),
    more > 0
      ? `${count(more, 'more text')}, not shown; --json has them all\n\n`
      : ''
  ].join('')
}

/** What every changed row does, and the sums. */
export function formatSums(diff: GlossaryDiff): string {
  const {commit, rows} = diff
  if (rows.length === 0)
    return `No row acts otherwise than in ${commit.slice(0, 10)}\n`
  return formatRows(rows) + summarize(diff)
}

function formatRows(rows: GlossaryDiff['rows']): string {
  const listed = rows.length > mostRows ? rows.filter((d) => d.edits > 0) : rows
  const lines = listed
    .slice(0, mostRows)
    .map(
      ({change, edits, texts}) =>
        `${showRow(change)}: ${count(edits, 'place')} in ${count(texts, 'text')}\n`
    )
  const rest = rows.length - lines.length
  return `${lines.join('')}${rest > 0 ? `${count(rest, 'more row')}\n` : ''}`
}

/** Clean texts that are changed now, in one line each: what to look at first. */
export function formatFalse(results: ReadonlyArray<TrialResult>): string {
  const fresh = results.filter((d) => d.wasClean)
  if (fresh.length === 0) return ''
  const lines = fresh.slice(0, mostTexts).map(({path, isClean, changes}) => {
    const [first] = changes as readonly [TextChange]
    const sure = isClean ? 'clean text' : 'untouched before'
    return `  ${showHidden(path)}: ${showText(first.before)} → ${showText(first.after)}${changes.length > 1 ? ` and ${changes.length - 1} more` : ''} (${sure})\n`
  })
  return `Changed for the first time, most likely wrongly:\n${lines.join('')}\n`
}

function formatResult(result: TrialResult, options: SideBySideOptions): string {
  const {path, before, changes, errors} = result
  const view = formatSideBySide(showHidden(path), before, changes.map(toEdit), {
    ...options,
    titles: ['before', 'after'],
    alone: true
  })
  const reasons = new Set(
    changes.flatMap(({rows}) =>
      rows.length > 0
        ? rows.map((d) => `  row ${showRow(d)}\n`)
        : ['  by what the document as a whole teaches\n']
    )
  )
  const score = errors
    ? `  errors: ${errors.raw} as found, ${errors.before} before, ${errors.after} after${isWorse(result) ? ' — worse' : ''}\n`
    : ''
  return `${view.trimEnd()}\n${[...reasons].join('')}${score}\n`
}

function toEdit({range, after}: TextChange): Edit {
  return {
    range,
    value: after,
    kind: 'variant',
    origin: {source: 'glossary', ruleId: 'variant'},
    confidence: 1
  }
}

function summarize(diff: GlossaryDiff): string {
  const {commit, rows, results, texts, restored, characters} = diff
  const worse = results.filter(isWorse).length
  const better = results.filter(
    ({errors}) => errors && errors.after < errors.before
  ).length
  const fresh = results.filter((d) => d.wasClean).length
  const places = results.reduce((sum, d) => sum + d.changes.length, 0)
  const guess = diff.isApproximate ? ' (approximate: --fast)' : ''
  return `${count(rows.length, 'row')} against ${commit.slice(0, 10)}: ${count(places, 'place')} in ${count(results.length, 'text')} of ${texts}, ${fresh} of them untouched before; ${better} better, ${worse} worse by gold; ${restored} restored anew of ${characters} characters${guess}\n`
}
