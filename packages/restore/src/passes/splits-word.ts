import {Decoder} from '../decode/decoder.ts'
import {buildLattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'

/** How much Han on either side is read along, in UTF-16 units. */
const context = 8

/**
 * Whether what stands between `start` and `end` interrupts a word: the best
 * reading of the Han on both sides, joined, has a word across the seam.
 */
export function splitsWord(
  text: string,
  start: number,
  end: number,
  model: LanguageModel
): boolean {
  const before = text.slice(Math.max(0, start - context), start)
  const left = before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
  const [right = ''] =
    text.slice(end, end + context).match(/^\p{Script=Han}*/u) ?? []
  if (left === '' || right === '') return false
  const lattice = buildLattice(left + right, [], model)
  const costs = new Float64Array(lattice.edges)
  return new Decoder(model)
    .findBest(lattice, costs)
    .path.every(
      (edge) =>
        lattice.positionOf[lattice.edgeTo[edge] as number] !== left.length
    )
}
