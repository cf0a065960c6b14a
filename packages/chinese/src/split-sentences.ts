import type {Block, Range, SentenceExceptions} from '@zhengben/bitext'
import {afterStop} from './after-stop.ts'
import {isHan, isWordCharacter} from './characters.ts'
import {continuesSentence} from './continues-sentence.ts'
import {nonBlankLines, trimRange} from './lines.ts'
import {closingKind, type Pair, pairMarks} from './pair-marks.ts'
import {readStop, type Stop} from './read-stop.ts'

/** How sentences are cut. */
export interface SplitOptions {
  /** Where they end, or do not, against the rules. */
  readonly exceptions?: SentenceExceptions
}

/**
 * Where the sentences of `text` stand, in order: disjoint, without white space
 * at either end, never across blocks. Without `blocks` every line that is not
 * blank is a block. Whatever is not white space inside a block belongs to a
 * sentence; a block without a stop is one sentence.
 */
export function splitSentences(
  text: string,
  blocks?: ReadonlyArray<Pick<Block, 'range'>>,
  {exceptions}: SplitOptions = {}
): Array<Range> {
  const ranges = blocks?.map((d) => d.range) ?? nonBlankLines(text)
  return ranges.flatMap((range) => splitBlock(text, range, exceptions))
}

function splitBlock(
  text: string,
  block: Range,
  exceptions: SentenceExceptions | undefined
): Array<Range> {
  const sentences: Array<Range> = []
  const [start, end] = trimRange(text, block)
  const pairs = pairMarks(text, [start, end])
  const breaks = exceptions?.findBreaks(text, [start, end]) ?? []
  let broken = 0
  const open: Array<Pair> = []
  let brackets = 0
  let next = 0
  let head = start
  let i = start
  while (i < end) {
    for (; (breaks[broken] ?? end) <= i; broken++)
      finish(breaks[broken] as number)
    // Note marks after a stop were taken in with their brackets.
    while ((pairs[next]?.open ?? i) < i) next++
    if (pairs[next]?.open === i) enter(pairs[next++] as Pair)
    else if (open.at(-1)?.close === i) leave()
    else {
      const stop = readStop(text, i, end, head) ?? readLineStop(text, i, end)
      if (stop) {
        const {at, closed} = close(stop)
        const inside = open.at(-1)
        const bracketed = brackets > 0
        const place = {text, head, at, end, stop, closed, inside, bracketed}
        if (
          !continuesSentence(place) &&
          exceptions?.decide(text, at) !== 'no-break'
        )
          finish(at)
        i = at
        continue
      }
    }
    i++
  }
  finish(end)
  return sentences

  function enter(pair: Pair): void {
    open.push(pair)
    if (pair.kind !== 'quote') brackets++
  }

  function leave(): Pair | undefined {
    const pair = open.pop()
    if (pair && pair.kind !== 'quote') brackets--
    return pair
  }

  /** Takes in the closing marks, emoji and note marks that belong to a stop. */
  function close(stop: Stop): {at: number; closed: Pair | undefined} {
    let at = afterStop(text, stop.end, end)
    let closed: Pair | undefined
    while (at < end) {
      if (open.at(-1)?.close === at) closed = leave()
      else if (closingKind(text[at] as string) === undefined) break
      at = afterStop(text, at + 1, end)
    }
    return {at, closed}
  }

  /** Ends the sentence at `at`; marks with no word among them join the one before. */
  function finish(at: number): void {
    if (at <= head) return
    const range = trimRange(text, [head, at])
    head = at
    if (range[0] === range[1]) return
    const last = sentences.at(-1)
    if (last && !holdsWord(text, range))
      sentences[sentences.length - 1] = [last[0], range[1]]
    else sentences.push(range)
  }
}

/** ； ends a sentence only where the line ends with it. */
function readLineStop(text: string, at: number, end: number): Stop | undefined {
  if (text[at] !== '；' && text[at] !== ';') return
  let after = at + 1
  while (after < end && /[^\S\n\r]/.test(text[after] as string)) after++
  if (after < end && /[\n\r]/.test(text[after] as string))
    return {end: at + 1, kind: 'full'}
  return
}

function holdsWord(text: string, [start, end]: Range): boolean {
  for (let i = start; i < end; i++) {
    const code = text.codePointAt(i) as number
    if (code === 0xfffc || isHan(code) || isWordCharacter(code)) return true
    if (code > 0xffff) i++
  }
  return false
}
