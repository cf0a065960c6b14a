import {isHan} from '@zhengben/chinese'
import {
  createMatcher,
  type Glossary,
  type Matcher,
  type RowChange,
  type VariantRow
} from '@zhengben/glossary'
import {leastOdds} from '../document/estimate-spin.ts'
import {shortestTerm} from '../lattice/channel.ts'
import type {Restoration} from '../restore.ts'

/**
 * What a change of the glossary can do to a text.
 *
 * - `none`: nothing, whatever the text is.
 * - `rates`: nothing where no rates are learnt of the text (see `learnsRates`);
 *   where they are, they may come out differently.
 * - `reading`: it may read differently, where something that a changed row
 *   looks for stands.
 * - `anything`: it holds masks, so that what will stand in it is not known.
 */
export type Touch = (typeof touches)[number]

const touches = ['none', 'rates', 'reading', 'anything'] as const

/**
 * Whether rates were learnt of a text that was so likely spun, as rounded in
 * `Restoration.document`: also of one that had to be looked at twice.
 */
export function learnsRates({spun}: Restoration['document']): boolean {
  return spun + rounding > 1 / (1 + Math.exp(-leastOdds))
}

/** What rounding may have taken from a probability. */
const rounding = 0.0005

/** Forms from which on no more characters of a variant are looked at. */
const mostForms = 4096

/**
 * Tells of a text that the glossary is looked up in (`Uncovered.text`) what the
 * changes can do to it, erring on the side of too much:
 *
 * A row acts where its variant stands, as it is or behind characters of the
 * map. A string to keep acts where it stands; so does a term, and a long one
 * also where originals may complete it. Masks are undone before words are
 * looked up, so that a text which holds any is not judged. In a spun text every
 * rate is learnt from what was replaced and from what stands: there the
 * originals of a changed row count, and other forms of the same originals.
 */
export function createTouchFinder(
  before: Glossary,
  after: Glossary,
  changes: ReadonlyArray<RowChange>
): (text: string) => Touch {
  const acting = [...before.variants, ...after.variants].filter(
    (d) => d.status === 'approved'
  )
  const spell = createSpeller(acting)
  const masks = new Set<string>()
  const reading = new Set<string>()
  const rates = new Set<string>()
  const originals = new Set<string>()
  const inTerms = new Set<string>()
  for (const {before: old, after: now} of changes)
    for (const row of [old, now]) {
      if (row?.table === 'variants') {
        for (const form of spell(row)) reading.add(form)
        for (const original of row.originals) originals.add(original)
      } else if (row?.table === 'keep') reading.add(row.text)
      else if (row?.table === 'terms') {
        reading.add(row.source)
        if (row.source.length >= shortestTerm)
          for (const character of row.source) inTerms.add(character)
      }
    }
  for (const original of originals) rates.add(original)
  for (const row of acting) {
    if (isMask(row.variant)) masks.add(row.variant)
    if (row.originals.some((d) => originals.has(d)))
      for (const form of spell(row)) rates.add(form)
    if (inTerms.size > 0 && row.originals.some((d) => holdsAny(d, inTerms)))
      for (const form of spell(row)) reading.add(form)
  }
  const find = createMatcher(
    [rates, reading, masks].flatMap((forms, index) =>
      Array.from(forms, (d) => [d, index + 1] as const)
    )
  )
  return (text) => touches[findWorst(text, find)] as Touch
}

/** Every way in which a text may spell a row's variant. */
function createSpeller(
  rows: ReadonlyArray<VariantRow>
): (row: VariantRow) => Iterable<string> {
  const variantsOf = new Map<string, Set<string>>()
  for (const {layer, variant, originals} of rows)
    if (layer === 'char')
      for (const original of originals)
        variantsOf.set(
          original,
          (variantsOf.get(original) ?? new Set()).add(variant)
        )
  return ({layer, variant}) => {
    if (layer === 'char') return [variant]
    let forms = ['']
    for (const character of variant) {
      const ways = [character, ...(variantsOf.get(character) ?? [])]
      forms = forms.flatMap((form) => ways.map((d) => form + d))
      // Where the beginning does not stand, the whole does not either.
      if (forms.length > mostForms) break
    }
    return forms
  }
}

function isMask(variant: string): boolean {
  return Array.from(variant).some((d) => !isHan(d.codePointAt(0) as number))
}

function holdsAny(text: string, characters: ReadonlySet<string>): boolean {
  return Array.from(text).some((d) => characters.has(d))
}

/** The highest of the numbers whose forms stand in a text, or 0. */
function findWorst(text: string, find: Matcher<number>): number {
  let worst = 0
  for (let start = 0; start < text.length; start++)
    for (let end = start, node = 0; end < text.length; ) {
      node = find.child(node, text.charCodeAt(end++))
      if (node === 0) break
      for (const touch of find.valuesAt(node)) worst = Math.max(worst, touch)
    }
  return worst
}
