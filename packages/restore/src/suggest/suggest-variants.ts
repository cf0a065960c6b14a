import type {Evidence} from '@zhengben/glossary'
import {adjustScores} from './adjust-scores.ts'
import {
  createEnglishReader,
  type EnglishEvidence,
  type EnglishSide
} from './english-evidence.ts'
import {explainLikeness} from './explain-likeness.ts'
import {type Form, findForms, type SuggestText} from './find-forms.ts'
import {createGainMeter} from './measure-gain.ts'
import type {Likeness, Thesaurus} from './thesaurus.ts'
import {weighForm} from './weigh-form.ts'
import {findCeilings, summarizeGains, weighOriginal} from './weigh-original.ts'

/** A form that may stand for other words, the likeliest first. */
export interface Suggestion {
  readonly form: Form
  /** Probability that the form was put for another word. */
  readonly score: number
  readonly originals: ReadonlyArray<SuggestedOriginal>
}

interface SuggestedOriginal {
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
/** Forms less likely than this are not looked at again. */
const leastReread = 0.02
/** A form whose first original leads by so much, ln, is read as that. */
const sureScore = 0.6
const sureMargin = 1

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
  const weigh = createFormWeigher(
    thesaurus,
    english && createEnglishReader(english, thesaurus.glosses)
  )
  const forms = [...findForms(texts, model).values()].filter(
    (d) => d.count >= leastCount && !isKnown(d.value)
  )
  const first = adjust(forms.map(weigh).filter((d) => d !== undefined))
  const read = readContexts(first)
  const second = adjust(
    first.map((d) => (d.score < leastReread ? d : (weigh(read(d.form)) ?? d)))
  )
  return second
    .sort((a, b) => b.score - a.score || (a.form.value < b.form.value ? -1 : 1))
    .map(({form, score, weighed}) => ({
      form,
      score,
      originals: toOriginals(form.value, weighed, thesaurus)
    }))
}

interface WeighedForm {
  readonly form: Form
  readonly score: number
  readonly weighed: ReadonlyArray<Weighed>
}

function adjust(forms: ReadonlyArray<WeighedForm>): Array<WeighedForm> {
  const scores = adjustScores(
    forms.map((d) => ({score: d.score, byText: d.form.byText}))
  )
  return forms.map((d, index) => ({...d, score: scores[index] as number}))
}

/**
 * Forms beside one another hide what they stand for: with those that are sure
 * read as what they stand for, the rest is looked at again.
 */
function readContexts(forms: ReadonlyArray<WeighedForm>): (form: Form) => Form {
  const meant = new Map<string, string>()
  for (const {form, score, weighed} of forms) {
    const [best, next] = weighed
    if (!best || score < sureScore || form.words.length > 1) continue
    if (!next || best.weight - next.weight > sureMargin)
      meant.set(form.value, best.likeness.spelling)
  }
  const read = (words: ReadonlyArray<string>): Array<string> =>
    words.map((d) => meant.get(d) ?? d)
  return (form) => ({
    ...form,
    occurrences: form.occurrences.map((d) => ({
      ...d,
      before: read(d.before),
      after: read(d.after)
    }))
  })
}

/** Weighs what a form may stand for; undefined where nothing comes into question. */
function createFormWeigher(
  thesaurus: Thesaurus,
  readEnglish: ((form: Form) => EnglishEvidence) | undefined
): (form: Form) => WeighedForm | undefined {
  const {model} = thesaurus.vocabulary
  const meter = createGainMeter(model)
  return (form) => {
    const {value, count, words} = form
    const costs = meter.costs(form)
    const opposite = readEnglish?.(form)
    const all = thesaurus
      .findLike(value, opposite?.candidates)
      .map((likeness) => ({
        likeness,
        gains: meter.gains(form, costs, likeness.word)
      }))
    const ceilings = findCeilings(all.map((d) => d.gains))
    const weighed: Array<Weighed> = []
    for (const {likeness, gains} of all) {
      const summary = summarizeGains(gains, ceilings)
      if (summary.mean < leastGain) continue
      weighed.push({
        likeness,
        gain: summarizeGains(gains).mean,
        weight:
          weighOriginal(value, count, likeness, summary, model) +
          (opposite?.weigh(likeness.word) ?? 0),
        rendering: opposite?.opposite(likeness.word) ?? []
      })
    }
    weighed.sort((a, b) => b.weight - a.weight)
    const best = weighed[0]
    if (!best) return
    const score = weighForm({
      cost: words.reduce((sum, d) => sum + model.unigram(model.find(d)), 0),
      count,
      length: value.length,
      isCompound: words.length > 1,
      best: best.likeness,
      gain: best.gain,
      weight: best.weight
    })
    return {form, score, weighed}
  }
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
