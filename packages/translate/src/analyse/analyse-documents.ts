import type {MemoryStore} from '../memory/memory-store.ts'
import {type BandName, bandNames, type Rates} from './bands.ts'
import {createClassifier} from './classify-segments.ts'
import {addCounts, countText, noText, type TextCounts} from './count-text.ts'
import {
  addBands,
  addVolumes,
  type BandVolumes,
  mapBands,
  noBands,
  noVolume,
  type Volume,
  type Weighted,
  weigh
} from './volume.ts'

/** A document, restored and cut. */
export interface JobDocument {
  /** As shown to people; memory entries of this origin do not count for it. */
  readonly name: string
  readonly segments: ReadonlyArray<string>
  /** Terms of the glossary that stand in it, each as often as it does. */
  readonly terms: ReadonlyArray<{
    readonly source: string
    readonly preferred: string
  }>
  /** The text before restoration. */
  readonly found: TextCounts
  /** Of its characters, those that restoration exchanged or took out; no white space. */
  readonly damaged: number
}

/** A glossary term that occurs. */
export interface TermUse {
  readonly source: string
  readonly preferred: string
  readonly count: number
}

/** What an agency asks of a text. White space between segments is not counted. */
export interface Analysis {
  readonly name: string
  readonly text: TextCounts
  readonly volume: Volume
  readonly found: TextCounts
  readonly damaged: number
  readonly bands: BandVolumes
  /** Each word by the rate of its band. */
  readonly weighted: Weighted
  /** The most frequent first. */
  readonly terms: ReadonlyArray<TermUse>
}

export interface AnalyseOptions {
  /** Words of a text, punctuation left out. */
  readonly countWords: (text: string) => number
  readonly rates: Rates
  readonly memory?: MemoryStore
}

/** Takes the documents of one job, each once, in the order they count in. */
export interface Analyser {
  /** `onSegment` hears of every finished segment. */
  add(document: JobDocument, onSegment?: () => void): Analysis
  /** All documents together. */
  total(): Analysis
}

export function createAnalyser({
  countWords,
  rates,
  memory
}: AnalyseOptions): Analyser {
  const classify = createClassifier(memory)
  let total = empty
  return {
    add({name, segments, terms, found, damaged}, onSegment) {
      const volumes = new Map<BandName, {all: Volume; internal: Volume}>(
        bandNames.map((d) => [d, {all: noVolume, internal: noVolume}])
      )
      let text = noText
      let volume = noVolume
      let index = 0
      for (const {band, internal} of classify(name, segments)) {
        const source = segments[index++] as string
        const counts = countText(source)
        const one = {
          segments: 1,
          words: countWords(source),
          zishu: counts.zishu
        }
        text = addCounts(text, counts)
        volume = addVolumes(volume, one)
        const {all, internal: own} = volumes.get(band) ?? {
          all: noVolume,
          internal: noVolume
        }
        volumes.set(band, {
          all: addVolumes(all, one),
          internal: internal ? addVolumes(own, one) : own
        })
        onSegment?.()
      }
      const bands = mapBands((d) => {
        const found = volumes.get(d)
        return {
          ...(found?.all ?? noVolume),
          internal: found?.internal ?? noVolume
        }
      })
      const analysis: Analysis = {
        name,
        text,
        volume,
        found,
        damaged,
        bands,
        weighted: weigh(bands, rates),
        terms: countTerms(terms.map((d) => ({...d, count: 1})))
      }
      total = together(total, analysis, rates)
      return analysis
    },
    total: () => total
  }
}

const empty: Analysis = {
  name: '',
  text: noText,
  volume: noVolume,
  found: noText,
  damaged: 0,
  bands: noBands,
  weighted: {words: 0, zishu: 0},
  terms: []
}

function together(a: Analysis, b: Analysis, rates: Rates): Analysis {
  const bands = addBands(a.bands, b.bands)
  return {
    name: '',
    text: addCounts(a.text, b.text),
    volume: addVolumes(a.volume, b.volume),
    found: addCounts(a.found, b.found),
    damaged: a.damaged + b.damaged,
    bands,
    weighted: weigh(bands, rates),
    terms: countTerms([...a.terms, ...b.terms])
  }
}

function countTerms(uses: ReadonlyArray<TermUse>): Array<TermUse> {
  const counts = new Map<string, TermUse>()
  for (const use of uses)
    counts.set(use.source, {
      ...use,
      count: use.count + (counts.get(use.source)?.count ?? 0)
    })
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.source < b.source ? -1 : 1)
  )
}
