import type {Match} from '@zhengben/glossary'
import {decode} from '../../decode/decode.ts'
import type {ChannelEntry} from '../../lattice/channel.ts'
import {buildLattice} from '../../lattice/lattice.ts'
import type {LanguageModel} from '../../model/language-model.ts'

/** How much Han on either side is read along, in UTF-16 units. */
const context = 8
/** One mark inside a word. */
const marked = /^(\p{Script=Han}+)[*·./_-](\p{Script=Han}+)$/u

/**
 * Whether taking the mark out of a masked form gives a word: 政*府 yes, 爱情·人生
 * no, since 情人 would cut both words, and 此处·女士 no, since both sides are words as
 * they stand. Forms without exactly one mark do always.
 */
export function joinsWord(
  text: string,
  {range: [start, end], value: {row, original}}: Match<ChannelEntry>,
  model: LanguageModel
): boolean {
  const [, first, second] = marked.exec(row.variant) ?? []
  if (!first || !second) return true
  const before = text.slice(Math.max(0, start - context), start)
  const left = before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
  const [right = ''] =
    text.slice(end, end + context).match(/^\p{Script=Han}*/u) ?? []
  const from = left.length
  const startsInside = !findBounds(left + first, model).has(from)
  const endsInside = !findBounds(second + right, model).has(second.length)
  if (startsInside && endsInside) return false
  const bounds = findBounds(left + original + right, model)
  return (
    !bounds.has(from + first.length) ||
    (bounds.has(from) && bounds.has(from + original.length))
  )
}

/** Where words of the best reading begin and end. */
function findBounds(run: string, model: LanguageModel): Set<number> {
  const lattice = buildLattice(run, [], model)
  const {path} = decode(lattice, model, new Float64Array(lattice.edges))
  return new Set([
    0,
    ...path.map((d) => lattice.positionOf[lattice.edgeTo[d] as number] ?? 0)
  ])
}
