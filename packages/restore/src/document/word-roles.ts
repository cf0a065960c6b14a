import type {Channel} from '../lattice/channel.ts'
import type {LanguageModel} from '../model/language-model.ts'

/** What a word of the model, standing on the surface, means to the channel. */
export interface WordRoles {
  /** Of each word that spinners replace the place in `Channel.targets`, else −1. */
  readonly targetOf: Int32Array
  /** Of each word that is also a variant the place in `Channel.variants`, else −1. */
  readonly variantOf: Int32Array
  /** 1 for words that are either: few are, and these bytes stay in the cache. */
  readonly hasRole: Uint8Array
  /** Whether each of `Channel.variants` is a word of its own. */
  readonly isWord: ReadonlyArray<boolean>
}

/** Look the channel's targets and variants up in the model. */
export function findWordRoles(
  {targets, variants, entries}: Channel,
  model: LanguageModel
): WordRoles {
  const targetOf = new Int32Array(model.words).fill(-1)
  for (const [index, {text, layer}] of targets.entries()) {
    const word = layer === 'word' ? model.find(text) : -1
    if (word >= 0) targetOf[word] = index
  }
  const variantOf = new Int32Array(model.words).fill(-1)
  for (const {row, variant: index} of entries) {
    const word = row.layer === 'word' ? model.find(row.variant) : -1
    if (word >= 0) variantOf[word] = index
  }
  const isWord = variants.map((d) => model.find(d) >= 0)
  const hasRole = new Uint8Array(model.words)
  for (let word = 0; word < hasRole.length; word++)
    if ((targetOf[word] as number) >= 0 || (variantOf[word] as number) >= 0)
      hasRole[word] = 1
  return {targetOf, variantOf, hasRole, isWord}
}
