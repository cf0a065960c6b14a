import {overlaps, type Range} from '@zhengben/bitext'
import {findClauses} from '../document/clause.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {segmentWithModel} from '../segment-with-model.ts'

/** A text that forms are looked for in. */
export interface SuggestText {
  /** As shown to people. */
  readonly path: string
  readonly value: string
  /** Stretches that were restored already; no form reaches into one. Sorted. */
  readonly restored?: ReadonlyArray<Range>
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
  /** How often, by index of the text. */
  readonly byText: ReadonlyMap<number, number>
  /** Some of the occurrences; `count` says how many there are. */
  readonly occurrences: ReadonlyArray<Occurrence>
}

interface CountedForm extends Form {
  count: number
  readonly byText: Map<number, number>
  readonly occurrences: Array<Occurrence>
}

const longestForm = 4
const mostOccurrences = 16

/** Every form of the texts. */
export function findForms(
  texts: ReadonlyArray<SuggestText>,
  model: LanguageModel
): Map<string, Form> {
  const segment = segmentWithModel(model)
  const forms = new Map<string, CountedForm>()
  for (const [text, {value, restored = []}] of texts.entries()) {
    let next = 0
    for (const clause of findClauses(value)) {
      const words = segment(clause.text).map((d) => d.value)
      let start = clause.start
      for (const [index, word] of words.entries()) {
        while ((restored[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start)
          next++
        for (const length of [1, 2]) {
          const parts = words.slice(index, index + length)
          const form = parts.join('')
          if (parts.length < length || form.length > longestForm) continue
          const range: Range = [start, start + form.length]
          if (restored[next] && overlaps(restored[next] as Range, range))
            continue
          const known: CountedForm = forms.get(form) ?? {
            value: form,
            words: parts,
            count: 0,
            byText: new Map(),
            occurrences: []
          }
          known.count++
          known.byText.set(text, (known.byText.get(text) ?? 0) + 1)
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
  }
  return forms
}
