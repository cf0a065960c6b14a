import type {Range} from '@zhengben/bitext'
import type {BilingualText} from '../bilingual/bilingual-unit.ts'
import type {TmxNode, TmxUnit, TmxVariant} from './tmx-unit.ts'

/** `<g0>`, `</g0>`, `<x1/>`: the name of an element and its number. */
const tag = /<(\/?)([a-z]+(\d+))(\/?)>/g

interface Tag {
  /** `g0`, for both ends of a pair. */
  readonly name: string
  readonly number: number
  readonly isEnd: boolean
  readonly range: Range
}

/**
 * OmegaT keeps inline codes as text in the memories of its projects, numbered
 * from 0 in each segment. Both sides of a unit with those as codes; what only
 * looks like one, such as `<h1>` in a text on HTML, is text.
 */
export function readOmegatTags(
  source: BilingualText,
  target: BilingualText
): [source: BilingualText, target: BilingualText] {
  const names = findNames(source.text)
  if (names.size === 0) return [source, target]
  return [takeOut(source, names), takeOut(target, names)]
}

/**
 * The same of a unit of a memory: its tags become the codes that OmegaT itself
 * writes in TMX 1.4.
 */
export function codeOmegatTags(unit: TmxUnit): TmxUnit {
  const names = findNames(unit.variants[0]?.text ?? '')
  if (names.size === 0) return unit
  return {...unit, variants: unit.variants.map((d) => codeVariant(d, names))}
}

function codeVariant(
  variant: TmxVariant,
  names: ReadonlySet<string>
): TmxVariant {
  const tags = findTags(variant.text).filter((d) => names.has(d.name))
  if (variant.nodes || tags.length === 0) return variant
  const paired = new Set(tags.filter((d) => d.isEnd).map((d) => d.name))
  const nodes: Array<TmxNode> = []
  let text = ''
  let at = 0
  const add = (value: string): void => {
    if (value !== '') nodes.push(value)
    text += value
  }
  for (const {name, number, isEnd, range} of tags) {
    add(variant.text.slice(at, range[0]))
    at = range[1]
    const children = [variant.text.slice(...range)]
    const i = `${number}`
    if (isEnd) nodes.push({name: 'ept', attributes: {i}, children})
    else if (paired.has(name))
      nodes.push({name: 'bpt', attributes: {i, x: i}, children})
    else nodes.push({name: 'ph', attributes: {x: i}, children})
  }
  add(variant.text.slice(at))
  return {...variant, text, nodes}
}

/** The tags that are codes, by a text in which they stand. */
function findNames(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const {name, number, isEnd} of findTags(text))
    if (!isEnd && number === names.size) names.add(name)
  return names
}

function findTags(text: string): Array<Tag> {
  return Array.from(
    text.matchAll(tag),
    ({0: value, 1: slash, 2: name = '', 3: number, index}) => ({
      name,
      number: Number(number),
      isEnd: slash === '/',
      range: [index, index + value.length]
    })
  )
}

function takeOut(
  side: BilingualText,
  names: ReadonlySet<string>
): BilingualText {
  const tags = findTags(side.text).filter((d) => names.has(d.name))
  const codes = [...side.codes]
  /** Where what is left of the text begins after each tag, and how much is gone by then. */
  const shifts: Array<{readonly at: number; readonly gone: number}> = []
  let text = ''
  let end = 0
  for (const {name, isEnd, range} of tags) {
    text += side.text.slice(end, range[0])
    end = range[1]
    codes.push({at: text.length, id: isEnd ? `/${name}` : name})
    shifts.push({at: text.length, gone: end - text.length})
  }
  text += side.text.slice(end)
  const before = (offset: number): number =>
    offset + (shifts.findLast((d) => d.at <= offset)?.gone ?? 0)
  return {
    text,
    codes,
    toFile: ([from, to]) =>
      side.toFile([
        before(from),
        Math.max(before(from), to > from ? before(to - 1) + 1 : before(to))
      ])
  }
}
