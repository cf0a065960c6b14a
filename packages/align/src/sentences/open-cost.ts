import type {BeadMeasure} from './bead-measure.ts'
import {settings} from './settings.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/**
 * What it costs to join a sentence that ends with a colon to the one before
 * it: 财政司致辞的译文： goes with the speech that follows. Where the other side
 * ends with a colon too, the sentence is rendered by itself and costs nothing.
 */
export function createOpenCost({source, target}: TextPairIndex): BeadMeasure {
  return (i0, i, j0, j) => {
    const isOpen = source.opens[i - 1] === 1
    if (isOpen === (target.opens[j - 1] === 1)) return 0
    return (isOpen ? i - i0 : j - j0) > 1 ? settings.openCost : 0
  }
}
