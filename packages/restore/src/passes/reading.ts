import type {Edit} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'

/** A Han character, its pinyin in brackets once or more, a blank after toneless ones. */
const injected =
  /(\p{Script=Han})((?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}[)）][ \u00a0]?)+)/giu
/** Different characters that must carry a reading like a machine's. */
const fewest = 2

/**
 * Remove pinyin that a machine put behind characters. A bracket is such a one
 * only if it holds a reading of the very character before it, and the pattern
 * repeats. Machines annotate the characters whose simplified form differs. For
 * one that has no other form, a reading given once is a writer's gloss, and two
 * readings (长(cháng)短, 长(zhǎng)大) are a lesson.
 */
export function removeReadings(
  text: string,
  {simplify, readings}: PassContext
): PassResult {
  const found: Array<{character: string; start: number; end: number}> = []
  const brackets = new Map<string, Array<string>>()
  for (const {index, 1: character = '', 2: behind = ''} of text.matchAll(
    injected
  )) {
    const length = measureReadings(
      [character, simplify(character)].flatMap(readings),
      behind
    )
    if (length === 0) continue
    const start = index + character.length
    const seen = brackets.get(character) ?? []
    seen.push(behind.slice(0, length).trim())
    brackets.set(character, seen)
    found.push({character, start, end: start + length})
  }
  const annotated = new Set<string>()
  for (const [character, seen] of brackets)
    if (
      simplify(character) !== character ||
      (seen.length > 1 && new Set(seen).size === 1)
    )
      annotated.add(character)
  if (annotated.size < fewest) return {edits: []}
  const edits = found
    .filter(({character}) => annotated.has(character))
    .map(
      ({start, end}): Edit => ({
        range: [start, end],
        value: '',
        kind: 'reading',
        origin: {source: 'model', ruleId: 'reading-injected'},
        confidence: 0.99
      })
    )
  return {edits}
}

/**
 * How much of the brackets, from their start, holds readings of the character,
 * with or without tone: its end in UTF-16 units.
 */
function measureReadings(
  readings: ReadonlyArray<string>,
  brackets: string
): number {
  const known = new Set(readings.flatMap((d) => [normalize(d), withoutTone(d)]))
  let end = 0
  for (const {index, 0: bracket, 1: syllable = ''} of brackets.matchAll(
    /[(（]([^()（）]+)[)）][ \u00a0]?/gu
  )) {
    if (!known.has(normalize(syllable))) break
    end = index + bracket.length
  }
  return end
}

/** ü is written v or u by machines that cannot write it. */
function normalize(syllable: string): string {
  return syllable.toLowerCase().normalize('NFC').replace(/ü|v/gu, 'u')
}

function withoutTone(syllable: string): string {
  return normalize(syllable.normalize('NFD').replace(/\p{M}/gu, ''))
}
