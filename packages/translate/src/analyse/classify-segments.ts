import {createFuzzyIndex} from '../memory/fuzzy-index.ts'
import type {MemoryStore} from '../memory/memory-store.ts'
import {type BandName, bandOf, leastScore} from './bands.ts'

/** Where a segment belongs. */
interface Classified {
  readonly band: BandName
  /** Whether an earlier segment of the job is the better match. */
  readonly internal: boolean
}

/** Puts the segments of a job into bands, document by document, in order. */
export type SegmentClassifier = (
  document: string,
  segments: ReadonlyArray<string>
) => Generator<Classified>

/**
 * A classifier for one job. It remembers every segment it has seen, so that
 * later ones are held against it. `document` names the text: entries of that
 * origin in the memory do not count for it.
 */
export function createClassifier(
  memory: MemoryStore | undefined
): SegmentClassifier {
  const earlier = createFuzzyIndex()
  const seen = new Set<string>()

  return function* (document, segments) {
    const here = new Set<string>()
    for (const [index, source] of segments.entries()) {
      const isRepeated = seen.has(source)
      const before = segments[index - 1] ?? ''
      const after = segments[index + 1] ?? ''
      const [best] =
        memory?.find(
          {source, before, after},
          {minimum: isRepeated ? 101 : leastScore, most: 1, except: document}
        ) ?? []
      const score = best?.score ?? 0
      if (score > 100) yield {band: 'context', internal: false}
      else if (isRepeated)
        yield {
          band: here.has(source) ? 'repetition' : 'cross-repetition',
          internal: true
        }
      else if (score === 100) yield {band: 'exact', internal: false}
      else {
        const [inside] = earlier.find(source, {
          minimum: Math.max(leastScore, score + 1),
          most: 1
        })
        yield {band: bandOf(inside?.score ?? score), internal: !!inside}
      }
      here.add(source)
      if (isRepeated) continue
      seen.add(source)
      earlier.add(source)
    }
  }
}
