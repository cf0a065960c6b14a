import {
  compareCodePoints,
  type Glossary,
  type Proposal
} from '@zhengben/glossary'
import {type LanguageModel, learnPairs} from '@zhengben/restore'
import {type Concordance, createConcordance} from './create-concordance.ts'
import type {ReadText} from './read-text.ts'

const mostLines = 8
/** A character by itself that people mostly kept is part of some longer form. */
const leastShare = 0.5

interface Learnt {
  readonly originals: Map<string, number>
  readonly byText: Map<ReadText, number>
  readonly lines: Array<Proposal['lines'][number]>
}

/**
 * Rows that people's restorations say and that the glossary does not, the most
 * frequent first. The score is the share of the form's occurrences that people
 * changed.
 */
export function proposeFromHand(
  texts: ReadonlyArray<ReadText>,
  {variants}: Glossary,
  model: LanguageModel
): Array<Proposal> {
  const known = new Map<string, Array<string>>()
  for (const {variant, originals} of variants)
    known.set(variant, [...(known.get(variant) ?? []), ...originals])
  const learnt = new Map<string, Learnt>()
  for (const text of texts) {
    if (!text.hand) continue
    const {before, value} = text.hand
    const show = createConcordance(text.path, text.source)
    for (const {form, original, range} of learnPairs(
      before.value,
      value,
      model
    ))
      if (!isProduct(form, original, known))
        note(learnt, form, original, text, show(before.toSource(range)))
  }
  return [...learnt]
    .map(([form, d]) => toProposal(form, d, texts))
    .filter((d) => [...d.variant].length > 1 || d.score >= leastShare)
    .sort(
      (a, b) => b.count - a.count || compareCodePoints(a.variant, b.variant)
    )
}

function note(
  learnt: Map<string, Learnt>,
  form: string,
  original: string,
  text: ReadText,
  line: ReturnType<Concordance>
): void {
  const own: Learnt = learnt.get(form) ?? {
    originals: new Map(),
    byText: new Map(),
    lines: []
  }
  own.originals.set(original, (own.originals.get(original) ?? 0) + 1)
  own.byText.set(text, (own.byText.get(text) ?? 0) + 1)
  if (own.lines.length < mostLines) own.lines.push(line)
  learnt.set(form, own)
}

function toProposal(
  form: string,
  {originals, byText, lines}: Learnt,
  texts: ReadonlyArray<ReadText>
): Proposal {
  const changed = [...originals.values()].reduce((sum, d) => sum + d, 0)
  const count = Math.max(
    changed,
    texts.reduce(
      (sum, {hand}) => sum + (hand ? countIn(hand.before.value, form) : 0),
      0
    )
  )
  return {
    id: `hand:${form}`,
    kind: 'hand',
    layer: 'word',
    variant: form,
    originals: [...originals]
      .sort((a, b) => b[1] - a[1] || compareCodePoints(a[0], b[0]))
      .map(([value, times]) => ({
        value,
        probability: Math.round((times / changed) * 1000) / 1000,
        gain: 0,
        evidence: [
          {source: 'hand', text: `restored so by hand, ${times} of ${count}`}
        ]
      })),
    count,
    gain: 0,
    score: Math.round((changed / count) * 1000) / 1000,
    documents: [...byText].map(([{path}, times]) => ({path, count: times})),
    families: [...new Set([...byText.keys()].flatMap((d) => d.families))],
    lines
  }
}

function countIn(text: string, form: string): number {
  return text.split(form).length - 1
}

/** Whether a row says as much already, of the form or of a part of it. */
function isProduct(
  form: string,
  original: string,
  known: ReadonlyMap<string, ReadonlyArray<string>>
): boolean {
  for (let start = 0; start < form.length; start++)
    for (let end = start + 1; end <= form.length; end++)
      for (const d of known.get(form.slice(start, end)) ?? [])
        if (form.slice(0, start) + d + form.slice(end) === original) return true
  return false
}
