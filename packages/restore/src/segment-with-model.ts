import type {Word, WordSegmenter} from '@zhengben/chinese'
import {decode} from './decode/decode.ts'
import {findClauses} from './document/clause.ts'
import {buildLattice} from './lattice/lattice.ts'
import type {LanguageModel} from './model/language-model.ts'

const other = /[\p{L}\p{N}\p{M}]+(?:[.,:/'’-][\p{N}\p{L}]+)*%?|\s+|./gsu

/**
 * A word segmenter that needs nothing but the model: the words of the best
 * path through the lattice. It knows no parts of speech.
 */
export function segmentWithModel(model: LanguageModel): WordSegmenter {
  return (text) => {
    const words: Array<Word> = []
    const add = (start: number, end: number): void => {
      if (end > start)
        words.push({range: [start, end], value: text.slice(start, end)})
    }
    let at = 0
    for (const {start, text: clause} of [
      ...findClauses(text),
      {start: text.length, text: ''}
    ]) {
      for (const {index, 0: found} of text.slice(at, start).matchAll(other))
        add(at + index, at + index + found.length)
      at = start
      if (clause === '') continue
      const lattice = buildLattice(clause, [], model)
      const edgeCost = new Float64Array(lattice.edges)
      for (const edge of decode(lattice, model, edgeCost).path) {
        const node = lattice.edgeTo[edge] as number
        const end = start + (lattice.positionOf[node] as number)
        add(at, end)
        at = end
      }
    }
    return words
  }
}
