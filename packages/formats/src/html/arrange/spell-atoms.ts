import {layerOf} from './arrangement.ts'
import type {Atom} from './cut-atoms.ts'

/**
 * Pinyin with tone marks of every code point of a text, read in context; an
 * empty string for what is not Han.
 */
export type ReadPinyin = (text: string) => ReadonlyArray<string>

/**
 * Pinyin of each code point of each atom: as annotated where the annotation
 * has one syllable for each character, else as `readPinyin` has it. Empty where
 * there is neither.
 */
export function spellAtoms(
  atoms: ReadonlyArray<Atom>,
  readings: ReadonlyMap<string, ReadonlyArray<string>>,
  readPinyin: ReadPinyin | undefined
): Array<ReadonlyArray<string>> {
  const texts = atoms.map((atom) => [...(atom.isObject ? '' : atom.text)])
  const all = texts.flat()
  const spelt = [...(readPinyin?.(all.join('')) ?? [])]
  if (spelt.length !== all.length) spelt.fill('').length = all.length
  let at = 0
  for (let i = 0; i < atoms.length; ) {
    const key = atoms[i]?.keys[layerOf.reading]
    let end = i + 1
    let length = texts[i]?.length ?? 0
    if (key !== undefined)
      for (; atoms[end]?.keys[layerOf.reading] === key; end++)
        length += texts[end]?.length ?? 0
    const reading = key === undefined ? undefined : readings.get(key)
    if (reading?.length === length) spelt.splice(at, length, ...reading)
    at += length
    i = end
  }
  let from = 0
  return texts.map((text) => {
    const part = spelt.slice(from, from + text.length)
    from += text.length
    return part.some((d) => d) ? part : []
  })
}
