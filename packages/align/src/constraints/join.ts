import type {Bead} from '../sentences/bead.ts'
import type {Paragraphs} from '../sentences/paragraphs.ts'
import type {JoinedText} from './plan.ts'
import type {Plan} from './plan-constraints.ts'

interface Sides {
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
}

/** Each group of sentences as one. */
export function joinTexts(texts: Sides, plan: Plan): Sides {
  const join = (
    sentences: ReadonlyArray<string>,
    text: JoinedText,
    separator: string
  ): Array<string> =>
    parts(text).map(([start, end]) =>
      sentences.slice(start, end).join(separator)
    )
  return {
    source: join(texts.source, plan.source, ''),
    target: join(texts.target, plan.target, ' ')
  }
}

export function joinParagraphs(
  {source, target}: Paragraphs,
  plan: Plan
): Paragraphs {
  const join = (
    numbers: ReadonlyArray<number>,
    text: JoinedText
  ): Array<number> => parts(text).map(([start]) => numbers[start] as number)
  return {source: join(source, plan.source), target: join(target, plan.target)}
}

/** Beads of joined sentences as beads of what these are made of. */
export function joinBeads(beads: ReadonlyArray<Bead>, plan: Plan): Array<Bead> {
  const split = (
    indices: ReadonlyArray<number>,
    {starts}: JoinedText
  ): Array<number> =>
    indices.flatMap((d) => {
      const start = starts[d] as number
      const length = (starts[d + 1] as number) - start
      return Array.from({length}, (_, k) => start + k)
    })
  return beads.map(({source, target, score, alternatives}) => ({
    source: split(source, plan.source),
    target: split(target, plan.target),
    score,
    ...(alternatives && {alternatives: joinBeads(alternatives, plan)})
  }))
}

function parts({starts}: JoinedText): Array<[start: number, end: number]> {
  return Array.from({length: starts.length - 1}, (_, k) => [
    starts[k] as number,
    starts[k + 1] as number
  ])
}
