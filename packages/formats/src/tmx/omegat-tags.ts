import type {Range} from '@zhengben/bitext'
import type {BilingualText} from '../bilingual/bilingual-unit.ts'

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
  const names = new Set<string>()
  for (const {name, number, isEnd} of findTags(source.text))
    if (!isEnd && number === names.size) names.add(name)
  if (names.size === 0) return [source, target]
  return [takeOut(source, names), takeOut(target, names)]
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
