import {findClauses} from '../document/clause.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {segmentWithModel} from '../segment-with-model.ts'

/** A text that forms are looked for in. */
export interface SuggestText {
  /** As shown to people. */
  readonly path: string
  readonly value: string
}

/** One occurrence of a form and the words around it, as far as the run of Han goes. */
export interface Occurrence {
  /** Index of the text. */
  readonly text: number
  readonly start: number
  /** Up to two words before, in order. */
  readonly before: ReadonlyArray<string>
  readonly after: ReadonlyArray<string>
}

/** A string that may stand for another: a word, or neighbours that are one for the spinner. */
export interface Form {
  readonly value: string
  /** The words the model reads in it. */
  readonly words: ReadonlyArray<string>
  readonly count: number
  /** Some of the occurrences; `count` says how many there are. */
  readonly occurrences: ReadonlyArray<Occurrence>
}

const longestForm = 4
const mostOccurrences = 16

/** Every form of the texts. */
export function findForms(
  texts: ReadonlyArray<SuggestText>,
  model: LanguageModel
): Map<string, Form> {
  const segment = segmentWithModel(model)
  const forms = new Map<string, Form & {count: number; occurrences: Array<Occurrence>}>()
  for (const [text, {value}] of texts.entries())
    for (const clause of findClauses(value)) {
      const words = segment(clause.text).map((d) => d.value)
      let start = clause.start
      for (const [index, word] of words.entries()) {
        for (const length of [1, 2]) {
          const parts = words.slice(index, index + length)
          const form = parts.join('')
          if (parts.length < length || form.length > longestForm) continue
          const known = forms.get(form) ?? {value: form, words: parts, count: 0, occurrences: []}
          known.count++
          if (known.occurrences.length < mostOccurrences)
            known.occurrences.push({
              text,
              start,
              before: words.slice(Math.max(0, index - 2), index),
              after: words.slice(index + length, index + length + 2)
            })
          forms.set(form, known)
        }
        start += word.length
      }
    }
  return forms
}
