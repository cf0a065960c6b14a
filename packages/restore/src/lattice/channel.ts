import {isHan} from '@zhengben/chinese'
import {
  createMatcher,
  type Glossary,
  type Matcher,
  selectRows,
  type VariantRow
} from '@zhengben/glossary'
import {once} from '../once.ts'
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
  /**
   * What the row changes: variant and original without what they share at
   * their ends. Offsets from the variant's start.
   */
  readonly core: Core
}

/** The part of a variant that is replaced. */
export interface Core {
  readonly from: number
  readonly to: number
  readonly value: string
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
  /**
   * Those of them that are evidence of spinning: a synonym that no page has
   * shown is as likely the writer's own word.
   */
  readonly telling: Matcher<ChannelEntry>
  /** Word rows whose variant holds something other than Han. */
  readonly masks: Matcher<ChannelEntry>
  /** Character rows by variant, likeliest original first. */
  readonly characters: ReadonlyMap<string, ReadonlyArray<ChannelEntry>>
  /** 1 for every UTF-16 unit that begins one of `characters`. */
  readonly isMapped: Uint8Array
  /** Strings of keep.tsv: nothing inside them is a variant. */
  readonly keep: Matcher<string>
  /** Sources of terms: they are seldom variants. */
  readonly terms: Matcher<string>
  /** Terms long enough to be evidence for what they are made of. */
  readonly longTerms: Trie
}

/** The glossary's families of synonyms that any spinner may use, */
const thesauri: ReadonlySet<string> = new Set(['tongyi', 'guangyi'])
/** and that of them whose rows hardly ever are in a given spinner's dictionary. */
const remoteThesaurus = 'guangyi'
/** Shortest term, in UTF-16 units, that counts as one word of the lattice. */
export const shortestTerm = 4

/** Compile the glossary's approved rows. */
export function createChannel(glossary: Glossary): Channel {
  const entries: Array<ChannelEntry> = []
  const variants = new Map<string, number>()
  const families = new Map<string, number>()
  const targets: Array<{
    readonly text: string
    readonly layer: 'word' | 'char'
    readonly families: Array<number>
  }> = []
  const targetIds = {
    word: new Map<string, number>(),
    char: new Map<string, number>()
  }
  const characters = new Map<string, Array<ChannelEntry>>()
  const words: Array<ChannelEntry> = []
  const masks: Array<ChannelEntry> = []

  for (const row of selectRows(glossary.variants, 'approved')) {
    const {layer} = row
    const variant = idOf(variants, row.variant)
    const ids = row.families.map((d) => idOf(families, d))
    for (const [rank, original] of row.originals.entries()) {
      const target = idOf(targetIds[layer], original, targets.length)
      if (target === targets.length)
        targets.push({text: original, layer, families: []})
      const replacedBy = (targets[target] as (typeof targets)[0]).families
      for (const family of ids)
        if (!replacedBy.includes(family)) replacedBy.push(family)
      const entry = {
        id: entries.length,
        row,
        variant,
        original,
        rank,
        target,
        families: ids,
        core: findCore(row.variant, original)
      }
      entries.push(entry)
      if (layer === 'word') (isMask(row.variant) ? masks : words).push(entry)
      else {
        const known = characters.get(row.variant)
        if (known) known.push(entry)
        else characters.set(row.variant, [entry])
      }
    }
  }

  const isMapped = new Uint8Array(0x10000)
  for (const variant of characters.keys()) isMapped[variant.charCodeAt(0)] = 1
  // Clean text needs few of them, so that each is made at its first use.
  const matchers = {
    words: once(() => matchVariants(words)),
    telling: once(() => matchVariants(words.filter((d) => isTelling(d.row)))),
    masks: once(() => matchVariants(masks)),
    keep: once(() => matchStrings(glossary.keep.map((d) => d.text))),
    terms: once(() => matchStrings(glossary.terms.map((d) => d.source))),
    longTerms: once(() =>
      createTrie(
        glossary.terms
          .map((d) => d.source)
          .filter((d) => d.length >= shortestTerm)
      )
    )
  }
  return {
    entries,
    isMapped,
    variants: [...variants.keys()],
    targets,
    families: [...families.keys()],
    characters,
    get words() {
      return matchers.words()
    },
    get telling() {
      return matchers.telling()
    },
    get masks() {
      return matchers.masks()
    },
    get keep() {
      return matchers.keep()
    },
    get terms() {
      return matchers.terms()
    },
    get longTerms() {
      return matchers.longTerms()
    }
  }
}

function matchVariants(
  entries: ReadonlyArray<ChannelEntry>
): Matcher<ChannelEntry> {
  return createMatcher(entries.map((d) => [d.row.variant, d]))
}

function matchStrings(strings: ReadonlyArray<string>): Matcher<string> {
  return createMatcher(strings.map((d) => [d, d]))
}

/** Whether a row's form is evidence of spinning; see `Channel.telling`. */
export function isTelling({families}: VariantRow): boolean {
  return !families.every((d) => thesauri.has(d))
}

/** Whether a spinner's dictionary is unlikely to hold a row. */
export function isRemote({families}: VariantRow): boolean {
  return families.every((d) => d === remoteThesaurus)
}

/** What a replacement changes; neither side of it becomes empty. */
export function findCore(variant: string, original: string): Core {
  const most = Math.min(variant.length, original.length) - 1
  let from = 0
  while (from < most && variant[from] === original[from]) from++
  let cut = 0
  while (
    cut < most - from &&
    variant[variant.length - 1 - cut] === original[original.length - 1 - cut]
  )
    cut++
  const value = original.slice(from, original.length - cut)
  return {from, to: variant.length - cut, value}
}

/** Whether a form holds something other than Han, so that it is a mask. */
function isMask(variant: string): boolean {
  for (let at = 0; at < variant.length; ) {
    const codePoint = variant.codePointAt(at) ?? 0
    if (!isHan(codePoint)) return true
    at += codePoint > 0xffff ? 2 : 1
  }
  return false
}

/** The number of a key, `next` where it is new. */
function idOf(
  ids: Map<string, number>,
  key: string,
  next: number = ids.size
): number {
  const id = ids.get(key)
  if (id !== undefined) return id
  ids.set(key, next)
  return next
}
