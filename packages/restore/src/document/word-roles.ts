import type {Channel} from '../lattice/channel.ts'
import {type LanguageModel, unknownWord} from '../model/language-model.ts'
import {once} from '../once.ts'
import {createUnlikely} from './create-unlikely.ts'

/** What a word of the model, standing on the surface, means to the channel. */
export interface WordRoles {
  /** Of each word that spinners replace the place in `Channel.targets`, else −1. */
  readonly targetOf: Int32Array
  /** Of each word that is also a variant the place in `Channel.variants`, else −1. */
  readonly variantOf: Int32Array
  /** 1 for words that are either: few are, and these bytes stay in the cache. */
  readonly hasRole: Uint8Array
  /** Whether one of `Channel.variants` is a word of its own. */
  readonly isWord: (variant: number) => boolean
  /** Whether a text holds a variant that spun text shows much oftener than clean. */
  readonly holdsUnlikely: (text: string) => boolean
}

/** Look the channel's targets and variants up in the model, when first needed. */
export function findWordRoles(
  channel: Channel,
  model: LanguageModel
): WordRoles {
  const {targets, variants, entries} = channel
  // Few words have a role, so that only those are looked at.
  const targetWords = once(() =>
    targets.map(({text, layer}) =>
      layer === 'word' ? model.find(text) : unknownWord
    )
  )
  const variantWords = once(() =>
    entries.map(({row}) =>
      row.layer === 'word' ? model.find(row.variant) : unknownWord
    )
  )
  const targetOf = once(() => {
    const result = new Int32Array(model.words).fill(-1)
    for (const [index, word] of targetWords().entries())
      if (word !== unknownWord) result[word] = index
    return result
  })
  const variantOf = once(() => {
    const result = new Int32Array(model.words).fill(-1)
    for (const [index, word] of variantWords().entries())
      if (word !== unknownWord)
        result[word] = (entries[index] as (typeof entries)[0]).variant
    return result
  })
  const hasRole = once(() => {
    const result = new Uint8Array(model.words)
    for (const words of [targetWords(), variantWords()])
      for (const word of words) if (word !== unknownWord) result[word] = 1
    return result
  })
  return {
    get hasRole() {
      return hasRole()
    },
    get targetOf() {
      return targetOf()
    },
    get variantOf() {
      return variantOf()
    },
    isWord: (variant) => model.find(variants[variant] ?? '') !== unknownWord,
    holdsUnlikely: createUnlikely(channel, model)
  }
}
