import type {Range} from '@zhengben/bitext'
import {diffArrays} from 'diff/lib/diff/array.js'
import {rangeOfLetters, spell} from '../letters.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {segmentWithModel} from '../segment-with-model.ts'
import {pairBlocks} from './pair-blocks.ts'

/** A form and what a person wrote for it. */
export interface LearntPair {
  readonly form: string
  readonly original: string
  /** Where the form stands in the text as found. */
  readonly range: Range
}

/** A stretch that differs: UTF-16 units in both texts. */
interface Change {
  readonly found: Range
  readonly hand: Range
}

/** Longer replacements are paraphrases that no row would meet again. */
const longestForm = 8
/** What is the same between two changes may be so by chance: 集会议程, 会议议程. */
const nearBy = 2
const han = /^\p{Script=Han}+$/u

/**
 * The words that a person replaced: where two texts differ, white space aside,
 * as far as the words of the person's text reach. Only Han for Han is learnt.
 *
 * @param found The text before, best restored of everything but spun words.
 */
export function learnPairs(
  found: string,
  hand: string,
  model: LanguageModel
): Array<LearntPair> {
  const segment = segmentWithModel(model)
  const cuts = findCuts(segment(hand))
  const foundCuts = findCuts(segment(found))
  return growChanges(found, hand, findChanges(found, hand), cuts)
    .flatMap((change) => {
      const [start, end] = change.found
      const [from, to] = change.hand
      return pairBlocks(
        cut(found, start, end, foundCuts),
        cut(hand, from, to, cuts)
      ).map(({at, left: form, right: original}) => ({
        form,
        original,
        range: [start + at, start + at + form.length] as const
      }))
    })
    .filter(
      ({form, original}) =>
        form !== original &&
        form.length <= longestForm &&
        original.length <= longestForm &&
        han.test(form) &&
        han.test(original)
    )
}

function cut(
  text: string,
  start: number,
  end: number,
  cuts: ReadonlySet<number>
): Array<string> {
  const words: Array<string> = []
  let last = start
  for (let at = start + 1; at <= end; at++)
    if (at === end || cuts.has(at)) {
      words.push(text.slice(last, at))
      last = at
    }
  return words
}

/** Where words begin and end. */
function findCuts(
  words: ReadonlyArray<{readonly range: Range}>
): ReadonlySet<number> {
  return new Set(words.flatMap((d) => d.range))
}

function findChanges(found: string, hand: string): Array<Change> {
  const left = spell(found)
  const right = spell(hand)
  const result: Array<Change> = []
  let at = 0
  let other = 0
  let change: Change | undefined
  for (const part of diffArrays(
    left.map((d) => d.character),
    right.map((d) => d.character)
  )) {
    const size = part.value.length
    if (!part.added && !part.removed) {
      if (change) result.push(change)
      change = undefined
      at += size
      other += size
      continue
    }
    change ??= {
      found: rangeOfLetters(left, at, 0),
      hand: rangeOfLetters(right, other, 0)
    }
    if (part.removed) {
      change = {...change, found: rangeOfLetters(left, at, size)}
      at += size
    } else {
      change = {...change, hand: rangeOfLetters(right, other, size)}
      other += size
    }
  }
  if (change) result.push(change)
  return result
}

function isHanRun(text: string): boolean {
  return text === '' || han.test(text)
}

/** Changes as far as the words of the hand reach, through what is the same in both. */
function growChanges(
  found: string,
  hand: string,
  changes: ReadonlyArray<Change>,
  cuts: ReadonlySet<number>
): Array<Change> {
  const result: Array<Change> = []
  for (const change of changes) {
    let [start, end] = change.found
    let [from, to] = change.hand
    const isSame = (a: number, b: number): boolean =>
      a >= 0 && b >= 0 && found[a] === hand[b] && !/\s/u.test(found[a] ?? ' ')
    while (!cuts.has(from) && isSame(start - 1, from - 1)) {
      start--
      from--
    }
    while (!cuts.has(to) && isSame(end, to)) {
      end++
      to++
    }
    // What stands for nothing, or nothing that stands for it, takes the word before.
    if (start === end || from === to)
      while (isSame(start - 1, from - 1)) {
        start--
        from--
        if (cuts.has(from)) break
      }
    const last = result.at(-1)
    if (
      last &&
      start <= last.found[1] + nearBy &&
      isHanRun(found.slice(last.found[1], start))
    )
      result[result.length - 1] = {
        found: [last.found[0], Math.max(end, last.found[1])],
        hand: [last.hand[0], Math.max(to, last.hand[1])]
      }
    else result.push({found: [start, end], hand: [from, to]})
  }
  return result
}
