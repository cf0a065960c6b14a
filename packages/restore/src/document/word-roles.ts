import type {Channel} from '../lattice/channel.ts'
import type {LanguageModel} from '../model/language-model.ts'

/** What a word of the model, standing on the surface, means to the channel. */
export interface WordRoles {
  /** Words that spinners replace: the place in `Channel.targets`. */
  readonly target: ReadonlyMap<number, number>
  /** Words that are also variants: the place in `Channel.variants`. */
  readonly variant: ReadonlyMap<number, number>
  /** Whether each of `Channel.variants` is a word of its own. */
  readonly isWord: ReadonlyArray<boolean>
}

/** Look the channel's targets and variants up in the model. */
export function findWordRoles(
  {targets, variants, entries}: Channel,
  model: LanguageModel
): WordRoles {
  const target = new Map<number, number>()
  for (const [index, {text, layer}] of targets.entries()) {
    const word = layer === 'word' ? model.find(text) : -1
    if (word >= 0) target.set(word, index)
  }
  const variant = new Map<number, number>()
  for (const {row, variant: index} of entries) {
    const word = row.layer === 'word' ? model.find(row.variant) : -1
    if (word >= 0) variant.set(word, index)
  }
  return {target, variant, isWord: variants.map((d) => model.find(d) >= 0)}
}
