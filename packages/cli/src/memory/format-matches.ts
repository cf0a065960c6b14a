import type {Difference, MarkedMatch} from '@zhengben/pipeline/memory/search'
import {showHidden} from '../show-text.ts'

/** Underlined, too, for those who cannot tell red from green. */
const colors = {removed: '\u{1B}[9;31m', inserted: '\u{1B}[4;32m'} as const
const plain = '\u{1B}[0m'
/** As `wdiff` writes them. */
const signs = {removed: ['[-', '-]'], inserted: ['{+', '+}']} as const

/**
 * Matches for a terminal, best first: the text of the memory with what was
 * removed and inserted since, its translation, and where it is from.
 */
export function formatMatches(
  matches: ReadonlyArray<MarkedMatch>,
  color: boolean
): string {
  return matches
    .map(({entry, score, differences}) => {
      const text = differences.map((d) => mark(d, color)).join('')
      const notes = entry.notes?.map((d) => `      ${showHidden(d)}\n`) ?? []
      return `${`${score}%`.padStart(4)}  ${text}\n      ${showHidden(entry.target)}\n${notes.join('')}      ${describeEntry(entry)}\n`
    })
    .join('\n')
}

function mark({kind, text}: Difference, color: boolean): string {
  const shown = showHidden(text)
  if (kind === 'same') return shown
  if (color) return `${colors[kind]}${shown}${plain}`
  return signs[kind].join(shown)
}

/** Where a translation is from, who made it and when. */
export function describeEntry({
  origin,
  author,
  created,
  changed
}: MarkedMatch['entry']): string {
  const date = (changed ?? created)?.replace(
    /^(\d{4})(\d{2})(\d{2})T.*$/,
    '$1-$2-$3'
  )
  return [origin, author, date]
    .filter((d) => d !== undefined)
    .map(showHidden)
    .join(', ')
}
