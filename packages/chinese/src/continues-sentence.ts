import {isWordCharacter} from './characters.ts'
import {isSpeaker} from './is-speaker.ts'
import {isOpening, type Pair} from './pair-marks.ts'
import type {Stop} from './read-stop.ts'

/** A stop, the marks that close after it, and what is still open there. */
export interface StopPlace {
  readonly text: string
  /** Where the sentence began. */
  readonly head: number
  /** Offset after the stop and the marks that close after it. */
  readonly at: number
  /** End of the block. */
  readonly end: number
  readonly stop: Stop
  /** The outermost pair that closes there; absent where none does. */
  readonly closed: Pair | undefined
  /** The innermost pair that is open there; absent where none is. */
  readonly inside: Pair | undefined
  /** Whether a bracket or title is open there, at any depth. */
  readonly bracketed: boolean
}

/** No sentence begins with these. */
const continuing = /[，、；：,;:—–～~）」』”’》〉】]/
/** A quoted exclamation goes on as part of a phrase: “为什么？”的问题. */
const attached = /^(?:[的地得等之与和及或并而]|一[词语句声]|这[一个句种])/
const dots = /[…⋯.．。]+$/
const lastClause = /[^，；：,;:]*$/
const afterDots = /[^…⋯.．。\p{Ps}\p{Pi}"]*$/u
const particle = /^[的地得了着过等吗呢吧啊呀]/

/** Whether the sentence goes on after a stop, and why it does. */
export function continuesSentence(place: StopPlace): boolean {
  const {text, at, end, stop, closed, inside, bracketed} = place
  const next = skipSpace(text, at, end)
  if (next === end) return false
  if (continuing.test(text[next] as string)) return true
  // A title or a bracket is one thing, whatever stops it holds.
  if (bracketed) return true
  // ！ inside a quotation that does not end with a stop is part of a name or slogan.
  if (inside && stop.kind !== 'full' && !closesWithStop(text, inside))
    return true
  if (!closed) return stop.kind === 'ellipsis' && isPause(place, next)
  if (closed.kind === 'title') return true
  if (closed.kind === 'bracket')
    return stop.kind !== 'full' && !startsSentence(place, closed)
  const rest = text.slice(next, next + 40)
  return (
    isSpeaker(rest) ||
    (next === at && attached.test(rest)) ||
    (stop.kind !== 'full' && isEmbedded(text, closed, place.head))
  )
}

/** A quotation that stands in a phrase like a word, with no colon or comma before it. */
function isEmbedded(text: string, {open}: Pair, head: number): boolean {
  return open > head && isWordCharacter(text.codePointAt(open - 1) as number)
}

function startsSentence({text, head}: StopPlace, {open}: Pair): boolean {
  return text.slice(head, open).trim() === ''
}

function closesWithStop(text: string, {close}: Pair): boolean {
  return /[。！？!?….]/.test(text[close - 1] as string)
}

/** Whether …… only marks a pause: in a list, a stammer, after a few words, before a particle. */
function isPause({text, head, stop}: StopPlace, next: number): boolean {
  if (next > stop.end || isOpening(text[next] as string)) return false
  const said = text.slice(Math.max(head, stop.end - 60), stop.end)
  const clause = said.replace(dots, '').match(lastClause)?.[0] ?? ''
  const spoken = clause.match(afterDots)?.[0] ?? ''
  return (
    spoken.length < 4 ||
    clause.includes('、') ||
    clause.at(-1) === text[next] ||
    particle.test(text.slice(next, next + 1))
  )
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && /\s/.test(text[at] as string)) at++
  return at
}
