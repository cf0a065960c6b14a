import type {Glossary, Proposal} from '@zhengben/glossary'
import {
  type EnglishSide,
  type Suggestion,
  suggestVariants,
  type Thesaurus
} from '@zhengben/restore'
import {createConcordance} from './create-concordance.ts'
import type {ReadText} from './read-text.ts'

const mostLines = 8

/** Forms that the model finds surprising and that no row knows, the surest first. */
export function proposeVariants(
  texts: ReadonlyArray<ReadText>,
  thesaurus: Thesaurus,
  {variants, keep, terms}: Glossary,
  options: {
    readonly leastCount: number
    readonly leastScore: number
    readonly english?: EnglishSide
  }
): Array<Proposal> {
  const known = new Set([
    ...variants.filter((d) => d.layer === 'word').map((d) => d.variant),
    ...keep.map((d) => d.text),
    ...terms.map((d) => d.source)
  ])
  const {leastCount, leastScore, english} = options
  const found = suggestVariants(
    texts.map((d) => ({
      path: d.path,
      value: d.restored.value,
      restored: d.variants.map((e) => e.place)
    })),
    thesaurus,
    {leastCount, isKnown: (d) => known.has(d), ...(english && {english})}
  )
  const concordances = texts.map((d) => createConcordance(d.path, d.source))
  return found
    .filter((d) => d.score >= leastScore)
    .map((d) => toProposal(d, texts, concordances))
}

function toProposal(
  {form, score, originals}: Suggestion,
  texts: ReadonlyArray<ReadText>,
  concordances: ReadonlyArray<ReturnType<typeof createConcordance>>
): Proposal {
  const own = [...form.byText].map(([index, count]) => ({
    text: texts[index] as ReadText,
    count
  }))
  return {
    id: `variant:${form.value}`,
    kind: 'model',
    layer: 'word',
    variant: form.value,
    originals: originals.map((d) => ({
      ...d,
      probability: round(d.probability),
      gain: round(d.gain)
    })),
    count: form.count,
    gain: round(originals[0]?.gain ?? 0),
    score: round(score),
    documents: own.map(({text, count}) => ({path: text.path, count})),
    families: [...new Set(own.flatMap((d) => d.text.families))],
    lines: form.occurrences.slice(0, mostLines).map(({text, start}) => {
      const {restored} = texts[text] as ReadText
      const range = restored.toSource([start, start + form.value.length])
      return (concordances[text] as (typeof concordances)[number])(range)
    })
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
