import {
  type Correction,
  createSentenceNamer,
  type SentenceName
} from '@zhengben/align'
import type {AlignedLink, AlignedTexts} from '../aligned-texts.ts'

type Link = Pick<AlignedLink, 'source' | 'target'>

/** A correction that a person may want, ready to be written down. */
export interface Suggestion {
  readonly choice: 'keep' | 'instead' | 'merge'
  /** Of the link it would make; absent where it makes no new one. */
  readonly score?: number
  readonly correction: Correction
}

/** Writes links down as corrections. */
export interface CorrectionWriter {
  lock(link: Link): Correction
  /** Keep a link, make it another, or join it to the next. */
  suggest(index: number): Array<Suggestion>
}

export function createCorrectionWriter({
  source,
  target,
  links
}: Pick<AlignedTexts, 'source' | 'target' | 'links'>): CorrectionWriter {
  const nameSource = createSentenceNamer(source)
  const nameTarget = createSentenceNamer(target)
  const names = (
    name: (sentence: number) => SentenceName,
    sentences: ReadonlyArray<number>
  ): Array<SentenceName> => sentences.map((d) => name(d))
  const lock = (link: Link): Correction => ({
    link: {
      source: names(nameSource, link.source),
      target: names(nameTarget, link.target)
    }
  })
  return {
    lock,
    suggest: (index) => {
      const link = links[index] as AlignedLink
      const next = links[index + 1]
      const last = link.source.at(-1)
      const first = next?.source[0]
      return [
        {choice: 'keep', score: link.score, correction: lock(link)},
        ...(link.alternatives ?? []).map((d) => ({
          choice: 'instead' as const,
          score: d.score,
          correction: lock(d)
        })),
        ...(last !== undefined && first !== undefined
          ? [
              {
                choice: 'merge' as const,
                correction: {
                  merge: {source: names(nameSource, [last, first])}
                }
              }
            ]
          : [])
      ]
    }
  }
}
