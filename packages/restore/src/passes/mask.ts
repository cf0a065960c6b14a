import type {Edit} from '@zhengben/bitext'
import {isDigit, isLatinLetter} from '@zhengben/chinese'
import type {Match} from '@zhengben/glossary'
import type {ChannelEntry} from '../lattice/channel.ts'
import {isHonest} from '../lattice/is-honest.ts'
import type {PassContext, PassResult} from '../pass.ts'
import {isMeant} from './mask/is-meant.ts'
import {joinsWord} from './mask/joins-word.ts'

/** No writer means these forms; what doubt is left is about quoting them. */
const confidence = 0.97

/**
 * Undo forms that hold something other than Han: words masked for a filter
 * (和*谐) or spelt to get past one (银hang, 讠射). They are words of nothing
 * else, so that every approved row acts by itself, the longest first. A mark
 * that stands between two words, in a list or in a formula masks nothing.
 */
export function restoreMasks(
  text: string,
  {channel: {masks}, model}: PassContext
): PassResult {
  const longest = new Map<number, Match<ChannelEntry>>()
  for (const match of masks.matchAll(text)) {
    const {
      range: [start, end],
      value
    } = match
    if (value.rank === 0 && standsAlone(text, start, end))
      if (!isHonest(text, start, value)) longest.set(start, match)
  }
  const found: Array<Match<ChannelEntry>> = []
  let done = 0
  for (const match of longest.values()) {
    if (match.range[0] < done) continue
    found.push(match)
    done = match.range[1]
  }
  const masked = new Set<number>()
  for (const {range} of found)
    for (let at = range[0]; at < range[1]; at++) masked.add(at)
  const isMask = (match: Match<ChannelEntry>) =>
    joinsWord(text, match, model) && !isMeant(text, match, masked)
  return {edits: found.filter(isMask).map((d) => toEdit(...d.range, d.value))}
}

/** Whether no Latin word or number goes on before or behind the form. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(isLatin(text, start) && start > 0 && isLatin(text, start - 1)) &&
    !(isLatin(text, end - 1) && isLatin(text, end))
  )
}

function isLatin(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return isLatinLetter(unit) || isDigit(unit)
}

function toEdit(
  start: number,
  end: number,
  {row, original}: ChannelEntry
): Edit {
  return {
    range: [start, end],
    value: original,
    kind: 'variant',
    origin: {
      source: 'glossary',
      ruleId: 'variant-mask',
      entry: `${row.path}:${row.line}`
    },
    confidence
  }
}
