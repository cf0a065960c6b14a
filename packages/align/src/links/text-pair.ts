import type {Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import {stem} from '../words/stem.ts'
import {type EnglishWord, tokenizeEnglish} from '../words/tokenize-english.ts'

/** An English word without a possessive ending and the key under which its forms meet. */
export interface TargetWord {
  readonly range: Range
  readonly value: string
  readonly stem: string
}

/** Both texts of a unit and what of them is linked already. */
export interface TextPair {
  readonly source: string
  readonly target: string
  readonly sourceWords: ReadonlyArray<Word>
  readonly targetWords: ReadonlyArray<TargetWord>
  isFree(side: 'source' | 'target', range: Range): boolean
  take(source: Range, target: Range): void
  /** How far apart two places are, each as a part of its text: 0–1. */
  distance(source: Range, target: Range): number
  /** Some of the ranges, sorted ones, nearest in place; all where they are few. */
  nearestTargets(
    source: Range,
    targets: ReadonlyArray<Range>
  ): ReadonlyArray<Range>
  nearestSources(
    target: Range,
    sources: ReadonlyArray<Range>
  ): ReadonlyArray<Range>
}

export function createTextPair(
  source: string,
  target: string,
  sourceWords: ReadonlyArray<Word>
): TextPair {
  const taken = {
    source: new Uint8Array(source.length),
    target: new Uint8Array(target.length)
  }
  return {
    source,
    target,
    sourceWords,
    targetWords: tokenizeEnglish(target).map(toTargetWord),
    isFree: (side, [start, end]) =>
      taken[side].subarray(start, end).every((d) => d === 0),
    take(sourceRange, targetRange) {
      taken.source.fill(1, ...sourceRange)
      taken.target.fill(1, ...targetRange)
    },
    distance: (a, b) =>
      Math.abs(
        (a[0] + a[1]) / (2 * source.length) -
          (b[0] + b[1]) / (2 * target.length)
      ),
    nearestTargets: (range, targets) =>
      nearest(targets, (range[0] / source.length) * target.length),
    nearestSources: (range, sources) =>
      nearest(sources, (range[0] / target.length) * source.length)
  }
}

function toTargetWord({range, value}: EnglishWord): TargetWord {
  const bare = value.replace(/['’]s$/u, '')
  return {
    range: [range[0], range[0] + bare.length],
    value: bare,
    stem: stem(bare)
  }
}

/** How many ranges are near. */
const few = 8

function nearest(
  ranges: ReadonlyArray<Range>,
  place: number
): ReadonlyArray<Range> {
  if (ranges.length <= few) return ranges
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range)[0] < place) low = middle + 1
    else high = middle
  }
  const start = Math.max(0, Math.min(low - few / 2, ranges.length - few))
  return ranges.slice(start, start + few)
}
