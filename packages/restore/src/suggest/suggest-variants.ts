import type {Evidence} from '@zhengben/glossary'
import {adjustScores} from './adjust-scores.ts'
import {createEnglishReader, type EnglishSide} from './english-evidence.ts'
import {explainLikeness} from './explain-likeness.ts'
import {type Form, findForms, type SuggestText} from './find-forms.ts'
import {createGainMeter} from './measure-gain.ts'
import type {Likeness, Thesaurus} from './thesaurus.ts'
import {weighForm} from './weigh-form.ts'
import {summarizeGains, weighOriginal} from './weigh-original.ts'

/** A form that may stand for other words, the likeliest first. */
export interface Suggestion {
  readonly form: Form
  /** Probability that the form was put for another word. */
  readonly score: number
  readonly originals: ReadonlyArray<SuggestedOriginal>
}

export interface SuggestedOriginal {
  readonly value: string
  /** Among the originals of the form; those left out hold the rest. */
  readonly probability: number
  /** Mean −ln p that it costs less than the form, an occurrence. */
  readonly gain: number
  readonly evidence: ReadonlyArray<Evidence>
}

export interface SuggestOptions {
  /** Leave out forms that occur less often; 2 if absent. */
  readonly leastCount?: number
  /** Forms that need no row: those that the glossary has. */
  readonly isKnown?: (form: string) => boolean
  /** A translation, where there is one. */
  readonly english?: EnglishSide
}

interface Weighed {
  readonly likeness: Likeness
  readonly gain: number
  readonly weight: number
  /** English opposite. */
  readonly rendering: ReadonlyArray<string>
}

const mostOriginals = 5
/** Of a word whose mean gain is less than this nothing else is asked. */
const leastGain = -4

/**
 * Propose what the forms of texts may stand for, the surest first. The texts
 * are best restored of everything but spun words.
 */
export function suggestVariants(
  texts: ReadonlyArray<SuggestText>,
  thesaurus: Thesaurus,
  {leastCount = 2, isKnown = () => false, english}: SuggestOptions = {}
): Array<Suggestion> {
  const {model} = thesaurus.vocabulary
  const readEnglish = english && createEnglishReader(english, thesaurus.glosses)
  const meter = createGainMeter(model)
  const result: Array<Suggestion> = []
  for (const form of findForms(texts, model).values()) {
    const {value, count, words} = form
    if (count < leastCount || isKnown(value)) continue
    const costs = meter.costs(form)
    const weighed: Array<Weighed> = []
    const opposite = readEnglish?.(form)
    for (const likeness of thesaurus.findLike(value, opposite?.candidates)) {
      const gains = meter.gains(form, costs, likeness.word)
      const summary = summarizeGains(gains)
      if (summary.mean < leastGain) continue
      weighed.push({
        likeness,
        gain: summary.mean,
        weight:
          weighOriginal(value, count, likeness, summary, model) +
          (opposite?.weigh(likeness.word) ?? 0),
        rendering: opposite?.opposite(likeness.word) ?? []
      })
    }
    weighed.sort((a, b) => b.weight - a.weight)
    const best = weighed[0]
    if (!best) continue
    const score = weighForm({
      cost: words.reduce((sum, d) => sum + model.unigram(model.find(d)), 0),
      count,
      length: value.length,
      isCompound: words.length > 1,
      best: best.likeness,
      gain: best.gain,
      weight: best.weight
    })
    result.push({
      form,
      score,
      originals: toOriginals(value, weighed, thesaurus)
    })
  }
  const scores = adjustScores(
    result.map((d) => ({score: d.score, byText: d.form.byText}))
  )
  return result
    .map((d, index) => ({...d, score: scores[index] as number}))
    .sort((a, b) => b.score - a.score || (a.form.value < b.form.value ? -1 : 1))
}

function toOriginals(
  form: string,
  weighed: ReadonlyArray<Weighed>,
  thesaurus: Thesaurus
): Array<SuggestedOriginal> {
  const most = weighed[0]?.weight ?? 0
  const sum = weighed.reduce((total, d) => total + Math.exp(d.weight - most), 0)
  return weighed.slice(0, mostOriginals).map((d) => ({
    value: d.likeness.spelling,
    probability: Math.exp(d.weight - most) / sum,
    gain: d.gain,
    evidence: [
      ...explainLikeness(form, d.likeness, d.gain, thesaurus),
      ...(d.rendering.length > 0
        ? [
            {
              source: 'translation' as const,
              text: `opposite ${d.rendering.join(', ')}`
            }
          ]
        : [])
    ]
  }))
}
