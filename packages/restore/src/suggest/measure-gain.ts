import type {LanguageModel, Scored} from '../model/language-model.ts'
import type {Form, Occurrence} from './find-forms.ts'

/** Costs, −ln p, of readings between the words around a form. */
export interface GainMeter {
  /** What the form costs at each occurrence. */
  costs(form: Form): Array<number>
  /** How much less `word` costs there. */
  gains(form: Form, costs: ReadonlyArray<number>, word: number): Array<number>
}

export function createGainMeter(model: LanguageModel): GainMeter {
  const ids = new Map<string, number>()
  const find = (word: string): number => {
    const known = ids.get(word) ?? model.find(word)
    ids.set(word, known)
    return known
  }
  const scored: Scored = {cost: 0, state: -1}
  const states = new Map<Occurrence, number>()
  const stateBefore = (occurrence: Occurrence): number => {
    const known = states.get(occurrence)
    if (known !== undefined) return known
    let state = -1
    for (const word of occurrence.before) {
      model.step(state, find(word), scored)
      state = scored.state
    }
    states.set(occurrence, state)
    return state
  }
  const read = (
    occurrence: Occurrence,
    words: ReadonlyArray<number>
  ): number => {
    let state = stateBefore(occurrence)
    let cost = 0
    for (const word of words) {
      model.step(state, word, scored)
      cost += scored.cost
      state = scored.state
    }
    for (const word of occurrence.after) {
      model.step(state, find(word), scored)
      cost += scored.cost
      state = scored.state
    }
    return cost
  }
  return {
    costs: (form) => {
      const words = form.words.map(find)
      return form.occurrences.map((d) => read(d, words))
    },
    gains: (form, costs, word) => {
      const words = [word]
      return form.occurrences.map(
        (d, index) => (costs[index] as number) - read(d, words)
      )
    }
  }
}
