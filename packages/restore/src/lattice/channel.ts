import {isHan} from '@zhengben/chinese'
import {
  createMatcher,
  type Glossary,
  type Matcher,
  selectRows,
  type VariantRow
} from '@zhengben/glossary'
import {createTrie, type Trie} from './trie.ts'

/** One (variant, original) pair of the glossary. */
export interface ChannelEntry {
  /** Its place in `Channel.entries`. */
  readonly id: number
  readonly row: VariantRow
  /** Its variant, as a place in `Channel.variants`. */
  readonly variant: number
  readonly original: string
  /** 0 for the row's first, likeliest original. */
  readonly rank: number
  /** Its original, as a place in `Channel.targets`. */
  readonly target: number
  /** The row's families, as places in `Channel.families`. */
  readonly families: ReadonlyArray<number>
}

/** An original that spinners replace. */
export interface ChannelTarget {
  readonly text: string
  readonly layer: 'word' | 'char'
  /** Places in `Channel.families` of those that replace it. */
  readonly families: ReadonlyArray<number>
}

/**
 * The approved glossary as a noisy channel: which surface forms may stand for
 * which originals. Immutable; probabilities belong to a document, not to it.
 */
export interface Channel {
  readonly entries: ReadonlyArray<ChannelEntry>
  /** Distinct variants of word rows and of character rows. */
  readonly variants: ReadonlyArray<string>
  readonly targets: ReadonlyArray<ChannelTarget>
  readonly families: ReadonlyArray<string>
  /** Word rows by variant, Han only. */
  readonly words: Matcher<ChannelEntry>
  /** Word rows whose variant holds something other than Han. */
  readonly masks: Matcher<ChannelEntry>
  /** Character rows by variant, likeliest original first. */
  readonly characters: ReadonlyMap<string, ReadonlyArray<ChannelEntry>>
  /** Strings of keep.tsv: nothing inside them is a variant. */
  readonly keep: Matcher<string>
  /** Sources of terms: they are seldom variants. */
  readonly terms: Matcher<string>
  /** Terms long enough to be evidence for what they are made of. */
  readonly longTerms: Trie
}

/** Shortest term, in UTF-16 units, that counts as one word of the lattice. */
const shortestTerm = 4

/** Compile the glossary's approved rows. */
export function createChannel(glossary: Glossary): Channel {
  const entries: Array<ChannelEntry> = []
  const variants = new Map<string, number>()
  const targets = new Map<string, {id: number; families: Set<number>}>()
  const families = new Map<string, number>()
  const characters = new Map<string, Array<ChannelEntry>>()
  const words: Array<readonly [string, ChannelEntry]> = []
  const masks: Array<readonly [string, ChannelEntry]> = []

  for (const row of selectRows(glossary.variants, 'approved')) {
    const variant = getOr(variants, row.variant, () => variants.size)
    const ids = row.families.map((d) => getOr(families, d, () => families.size))
    for (const [rank, original] of row.originals.entries()) {
      const key = `${row.layer}:${original}`
      const target = getOr(targets, key, () => ({
        id: targets.size,
        families: new Set()
      }))
      for (const family of ids) target.families.add(family)
      const entry = {
        id: entries.length,
        row,
        variant,
        original,
        rank,
        target: target.id,
        families: ids
      }
      entries.push(entry)
      if (row.layer === 'word' && isMask(row.variant))
        masks.push([row.variant, entry])
      else if (row.layer === 'word') words.push([row.variant, entry])
      else getOr(characters, row.variant, () => []).push(entry)
    }
  }

  return {
    entries,
    variants: [...variants.keys()],
    targets: Array.from(targets, ([key, target]) => ({
      text: key.slice(5),
      layer: key.startsWith('word') ? 'word' : 'char',
      families: [...target.families]
    })),
    families: [...families.keys()],
    words: createMatcher(words),
    masks: createMatcher(masks),
    characters,
    keep: createMatcher(glossary.keep.map((d) => [d.text, d.text])),
    terms: createMatcher(glossary.terms.map((d) => [d.source, d.source])),
    longTerms: createTrie(
      glossary.terms
        .map((d) => d.source)
        .filter((d) => d.length >= shortestTerm)
    )
  }
}

/** Whether a form holds something other than Han, so that it is a mask. */
function isMask(variant: string): boolean {
  return [...variant].some((d) => !isHan(d.codePointAt(0) ?? 0))
}

function getOr<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const value = create()
  map.set(key, value)
  return value
}
