import type {LanguageModel} from '../model/language-model.ts'
import {unknownWord} from '../model/language-model.ts'
import {shapes} from '../passes/shape/shapes.ts'
import {createContextIndex} from './context-index.ts'
import {createGlossIndex, type GlossIndex} from './gloss-index.ts'
import {createSoundIndex} from './sound-index.ts'
import {createVocabulary, type Vocabulary} from './vocabulary.ts'

/** How a word is like a form. */
export interface Likeness {
  readonly word: number
  readonly spelling: string
  /** Characters of the form that the word has too. */
  readonly shared: ReadonlyArray<string>
  readonly isHomophone: boolean
  /** Of their English, 0–1. */
  readonly gloss: number
  /** Of the company they keep in clean text, 0–1. */
  readonly context: number
}

/** What words are like each other, from everything that is known of them. */
export interface Thesaurus {
  readonly vocabulary: Vocabulary
  readonly glosses: GlossIndex
  /** Words that a form might stand for; those of the same characters, sound, meaning or use, and others asked for. */
  findLike(
    form: string,
    others?: ReadonlyArray<number>
  ): ReadonlyArray<Likeness>
}

export interface ThesaurusSources {
  readonly model: LanguageModel
  /** English of a word, by a dictionary; none where it is unknown. */
  readonly glosses: (word: string) => ReadonlyArray<string>
  /** Every reading of a character as pinyin. */
  readonly readings: (character: string) => ReadonlyArray<string>
  /** Characters that a character may stand for, by rows of the layer `char`. */
  readonly characters?: ReadonlyMap<string, ReadonlyArray<string>>
}

/** Likeness of use from which on a word comes into question by that alone. */
const leastContext = 0.08

/** Takes seconds and some hundred megabytes: make it once for all texts. */
export function createThesaurus({
  model,
  glosses: lookup,
  readings,
  characters = new Map()
}: ThesaurusSources): Thesaurus {
  const vocabulary = createVocabulary(model)
  const {spellings, byCharacter} = vocabulary
  const contexts = createContextIndex(vocabulary)
  const glosses = createGlossIndex(vocabulary, lookup)
  const sounds = createSoundIndex(vocabulary, readings)
  return {
    vocabulary,
    glosses,
    findLike(form, others = []) {
      const own = [...form]
      const meant = new Set(
        own.flatMap((d) => [
          d,
          ...(characters.get(d) ?? []),
          ...(shapes.get(d) ?? []).map((shape) => shape.value)
        ])
      )
      const alike = glosses.findAlike(form)
      const id = model.find(form)
      const neighbours =
        id === unknownWord
          ? new Map<number, number>()
          : contexts.findNeighbours(id, 0)
      const homophones = sounds(form)
      const found = new Set([
        ...[...meant].flatMap((d) => byCharacter.get(d) ?? []),
        ...alike.keys(),
        ...homophones,
        ...others
      ])
      for (const [word, likeness] of neighbours)
        if (likeness >= leastContext) found.add(word)
      found.delete(id)
      return Array.from(found, (word) => {
        const spelling = spellings[word] as string
        return {
          word,
          spelling,
          shared: [...new Set(spelling)].filter((d) => meant.has(d)),
          isHomophone: homophones.has(word),
          gloss: alike.get(word) ?? 0,
          context: neighbours.get(word) ?? 0
        }
      })
    }
  }
}
