import {styleText} from 'node:util'
import type {VFile} from 'vfile'
import {showHidden, widthOf} from './show-text.ts'

type Message = VFile['messages'][number]

/** Columns that reasons are filled up to, so that short ones end in line. */
const widestReason = 72
const indent = '  '

/**
 * The messages of files under the names of the files: place, how bad it is,
 * what is wrong, and the rule, each column two spaces from the next. What has
 * no place in a file has no column for one. Empty where there are none.
 */
export function formatMessages(
  files: ReadonlyArray<VFile>,
  {color}: {readonly color: boolean}
): string {
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text) : text
  return files
    .filter((d) => d.messages.length > 0)
    .map((file) => {
      const name = showHidden(file.path ?? '<stdin>')
      const rows = formatRows(file.messages, paint)
      return `${paint('underline', name)}\n${rows}`
    })
    .join('\n')
}

/** How many errors and warnings there are, such as `✖ 1 error, ⚠ 2 warnings`. */
export function summarize(files: ReadonlyArray<VFile>): string {
  const all = files.flatMap((d) => d.messages)
  const errors = all.filter((d) => d.fatal === true).length
  const warnings = all.filter((d) => d.fatal === false).length
  const parts = [
    errors > 0 ? `✖ ${errors} error${errors === 1 ? '' : 's'}` : '',
    warnings > 0 ? `⚠ ${warnings} warning${warnings === 1 ? '' : 's'}` : ''
  ]
  return parts.filter((d) => d !== '').join(', ')
}

type Style = 'underline' | 'red' | 'yellow' | 'blue'

function formatRows(
  messages: ReadonlyArray<Message>,
  paint: (style: Style, text: string) => string
): string {
  const rows = [...messages].sort(byPlace).map((message) => ({
    place: placeOf(message),
    reason: message.reason,
    rule: message.ruleId ?? '',
    ...labelOf(message)
  }))
  const widest = (texts: ReadonlyArray<string>): number =>
    Math.max(...texts.map(widthOf))
  const place = widest(rows.map((d) => d.place))
  const label = widest(rows.map((d) => d.label))
  const reason = Math.min(widestReason, widest(rows.map((d) => d.reason)))
  return rows
    .map((d) =>
      [
        ...(place > 0 ? [fill(d.place, place)] : []),
        paint(d.style, d.label) + fill('', label - d.label.length),
        fill(d.reason, reason),
        d.rule
      ]
        .join('  ')
        .trimEnd()
    )
    .map((d) => `${indent}${d}\n`)
    .join('')
}

function labelOf({fatal}: Message): {label: string; style: Style} {
  if (fatal === true) return {label: 'error', style: 'red'}
  return fatal === false
    ? {label: 'warning', style: 'yellow'}
    : {label: 'info', style: 'blue'}
}

/** Such as `3:1-3:5`; a point where it has no extent; empty without a place. */
function placeOf({place}: Message): string {
  if (!place) return ''
  if (!('start' in place)) return `${place.line}:${place.column}`
  const {start, end} = place
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

function byPlace(a: Message, b: Message): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
