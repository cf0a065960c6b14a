import type {Edit} from '@zhengben/bitext'
import {pinyin} from 'pinyin-pro'
import type {PassContext, PassResult} from '../pass.ts'

/** A Han character, its pinyin in brackets once or more, a blank after toneless ones. */
const injected =
  /(\p{Script=Han})((?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}[)）][ \u00a0]?)+)/giu
/** Different characters that must carry their reading before it counts as injected. */
const fewest = 2

/**
 * Remove pinyin that a machine put behind characters. A bracket is such a one
 * only if it holds a reading of the very character before it, and the pattern
 * repeats. Machines annotate the characters whose simplified form differs; a
 * reading given once for a character that has no other form is a writer's gloss.
 */
export function removeReadings(
  text: string,
  {simplify}: PassContext
): PassResult {
  if (!/[(（][^()（）]{1,7}[)）]/u.test(text)) return {edits: []}
  const seen = new Map<string, number>()
  const found: Array<{character: string; start: number; end: number}> = []
  for (const {index, 1: character = '', 2: brackets = ''} of text.matchAll(
    injected
  )) {
    if (!isReading(character, brackets)) continue
    const start = index + character.length
    seen.set(character, (seen.get(character) ?? 0) + 1)
    found.push({character, start, end: start + brackets.length})
  }
  if (seen.size < fewest) return {edits: []}
  const edits = found
    .filter(
      ({character}) =>
        simplify(character) !== character || (seen.get(character) ?? 0) > 1
    )
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

/** Whether every bracket holds a reading of the character, with or without tone. */
function isReading(character: string, brackets: string): boolean {
  const toned = pinyin(character, {multiple: true, type: 'array'})
  const plain = pinyin(character, {
    multiple: true,
    type: 'array',
    toneType: 'none',
    v: true
  })
  const known = new Set([...toned, ...plain].map(normalize))
  return Array.from(brackets.matchAll(/[^()（） \u00a0]+/gu)).every(
    ({0: syllable}) => known.has(normalize(syllable))
  )
}

/** ü is written v or u by machines that cannot write it. */
function normalize(syllable: string): string {
  return syllable.toLowerCase().normalize('NFC').replace(/ü|v/gu, 'u')
}
