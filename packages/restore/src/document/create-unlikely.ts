import {createMatcher, type Matcher} from '@zhengben/glossary'
import {type Channel, type ChannelEntry, isTelling} from '../lattice/channel.ts'
import {type LanguageModel, unknownWord} from '../model/language-model.ts'
import {once} from '../once.ts'

/**
 * How much rarer than its original, ln of frequencies, a variant is that looks
 * spun by itself. One clause of 27 of clean text holds such a variant, or one
 * that is no word; of the clauses of spun text in which anything is sighted,
 * four of five do.
 */
const rarer = 2

/**
 * Tells whether a text holds a variant that is no word, or a much rarer one
 * than its original. The table is made when first asked: only long texts ask.
 */
export function createUnlikely(
  {entries}: Pick<Channel, 'entries'>,
  model: LanguageModel
): (text: string) => boolean {
  const isUnlikely = ({row, original}: ChannelEntry): boolean => {
    if (row.layer !== 'word' || !isTelling(row)) return false
    const form = model.find(row.variant)
    if (form === unknownWord) return true
    const word = model.find(original)
    return (
      word !== unknownWord && model.unigram(form) - model.unigram(word) >= rarer
    )
  }
  const table = once(() =>
    createMatcher<true>(
      entries.filter(isUnlikely).map((d) => [d.row.variant, true])
    )
  )
  return (text) => holds(text, table())
}

function holds(text: string, table: Matcher<true>): boolean {
  for (let start = 0; start < text.length; start++)
    for (let end = start, node = 0; end < text.length; ) {
      node = table.child(node, text.charCodeAt(end++))
      if (node === 0) break
      if (table.valuesAt(node).length > 0) return true
    }
  return false
}
