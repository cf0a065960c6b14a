import {gapMark} from '../mark-gaps.ts'

/** Another reading that counts as right: wherever `span` stands, `accept` may. */
export interface Alternative {
  readonly span: string
  readonly accept: ReadonlyArray<string>
}

/**
 * Every accepted reading of a gold text: paths from node 0 to node `last`. An
 * edge bears one character, nothing (''), or any text of up to `longestGap`
 * characters (undefined).
 */
export interface GoldGraph {
  readonly last: number
  /** By node, in the order added. */
  readonly edges: ReadonlyArray<ReadonlyArray<GoldEdge>>
}

interface GoldEdge {
  readonly to: number
  readonly text: string | undefined
}

// White space as Python's `\s` has it, but for U+001C to U+001F, which no text
// holds: so that both scorers fold the same.
const space = /(?:(?!\u{FEFF})[\s\u{85}])+/gu

/** A text as it is compared: without white space, optionally half-width. */
export function foldText(text: string, foldWidth: boolean): string {
  const folded = text.replace(space, '')
  if (!foldWidth) return folded
  return folded.replace(/[\u{FF01}-\u{FF5E}]/gu, (d) =>
    String.fromCharCode(d.charCodeAt(0) - 0xfee0)
  )
}

/**
 * The graph of a gold text. Its main path spells the text; alternatives are
 * further paths; `〔?〕` and `*` may also be any text, for nobody can know it.
 */
export function createGoldGraph(
  gold: string,
  alternatives: ReadonlyArray<Alternative>,
  foldWidth: boolean
): GoldGraph {
  const text = foldText(gold, foldWidth)
  const edges: Array<Array<GoldEdge>> = [...text].map((character, index) => [
    {to: index + 1, text: known(character)}
  ])
  const last = edges.length
  edges.push([])
  const add = (from: number, edge: GoldEdge): void => {
    edges[from]?.push(edge)
  }
  for (const [from, to] of findAll(text, gapMark))
    add(from, {to, text: undefined})
  for (const {span, accept} of alternatives)
    for (const [from, to] of findAll(text, foldText(span, foldWidth)))
      for (const reading of accept) {
        const characters = [...foldText(reading, foldWidth)]
        if (characters.length === 0) add(from, {to, text: ''})
        let at = from
        for (const [index, character] of characters.entries()) {
          const next = index === characters.length - 1 ? to : edges.push([]) - 1
          add(at, {to: next, text: known(character)})
          at = next
        }
      }
  return {last, edges}
}

/** `*` is what filters leave of a masked word: like a gap, it may be any text. */
function known(character: string): string | undefined {
  return character === '*' ? undefined : character
}

/** Occurrences that do not overlap, in code points. */
function findAll(text: string, span: string): Array<[number, number]> {
  if (span === '') return []
  const length = [...span].length
  const found: Array<[number, number]> = []
  let points = 0
  let from = 0
  for (
    let at = text.indexOf(span);
    at >= 0;
    at = text.indexOf(span, at + span.length)
  ) {
    points += [...text.slice(from, at)].length
    from = at
    found.push([points, points + length])
  }
  return found
}
