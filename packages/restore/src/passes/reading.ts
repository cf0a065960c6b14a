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
    const length = measureReadings(character, simplify(character), brackets)
    if (length === 0) continue
    const start = index + character.length
    seen.set(character, (seen.get(character) ?? 0) + 1)
    found.push({character, start, end: start + length})
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

/**
 * How much of the brackets, from their start, holds readings of the character
 * in either script, with or without tone: its end in UTF-16 units.
 */
function measureReadings(
  character: string,
  simplified: string,
  brackets: string
): number {
  const known = new Set(
    [character, simplified].flatMap((d) => [
      ...pinyin(d, {multiple: true, type: 'array'}).map(normalize),
      ...pinyin(d, {
        multiple: true,
        type: 'array',
        toneType: 'none',
        v: true
      }).map(normalize)
    ])
  )
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
