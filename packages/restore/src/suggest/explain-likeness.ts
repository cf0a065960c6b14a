import type {Evidence} from '@zhengben/glossary'
import type {Likeness, Thesaurus} from './thesaurus.ts'

/** Likeness below this is noise. */
const leastShown = 0.05
const mostGlosses = 3

/** What speaks for a word, for people: the model first, then what it is like. */
export function explainLikeness(
  form: string,
  {spelling, shared, isHomophone, gloss, context}: Likeness,
  gain: number,
  {glosses}: Thesaurus
): Array<Evidence> {
  const result: Array<Evidence> = []
  if (gain > 0)
    result.push({
      source: 'model',
      text: `${Number(Math.exp(Math.min(gain, 20)).toPrecision(2))} times likelier here`
    })
  const own = shared.filter((d) => form.includes(d))
  if (own.length > 0)
    result.push({source: 'characters', text: `shares ${own.join('')}`})
  const others = shared.filter((d) => !form.includes(d))
  if (others.length > 0)
    result.push({
      source: 'shape',
      text: `${others.join('')} by a character row or by its shape`
    })
  if (isHomophone) result.push({source: 'reading', text: 'sounds the same'})
  if (gloss >= leastShown) {
    const english = glosses.shared(form, spelling).slice(0, mostGlosses)
    result.push({source: 'gloss', text: `both mean ${english.join(', ')}`})
  }
  if (context >= leastShown)
    result.push({
      source: 'distribution',
      text: `${Math.round(context * 100)}% alike in the words beside it in clean text`
    })
  return result
}
