import {VFile} from 'vfile'
import {showSentence} from '../corrections/show-sentence.ts'
import type {SentenceRun} from './fit-entries.ts'
import type {TranslatedSource} from './follow-translation.ts'
import type {Translation} from './read-translation.ts'

/** More sentences than that tell a person no more. */
const mostShown = 3

/**
 * A message of the rule `translation` for each entry that does not fit, where
 * it stands, with the untranslated sentences at its place in the document.
 */
export function reportUnfit(
  unfit: ReadonlyArray<number>,
  {
    translation: {path, placeOf, units},
    runs,
    texts,
    source
  }: {
    readonly translation: Translation
    readonly runs: ReadonlyArray<SentenceRun | undefined>
    readonly texts: ReadonlyArray<string>
    readonly source: TranslatedSource
  }
): VFile {
  const file = new VFile({path})
  const covered = new Set(
    runs.flatMap((d) =>
      d ? Array.from({length: d[1] - d[0]}, (_, k) => d[0] + k) : []
    )
  )
  const free = createFree(texts.length, covered)
  const gaps = findGaps(runs, texts.length)
  for (const entry of unfit) {
    const {from, to} = gaps[entry] ?? {from: 0, to: 0}
    const shown = free.list(from, to, mostShown).map((sentence) => {
      const [start] = source.side.sentences[sentence] ?? [0, 0]
      return `${source.placeOf(start)} “${showSentence(texts[sentence] ?? '')}”`
    })
    const rest = free.count(from, to) - shown.length
    const more = rest > 0 ? ` and ${rest} more` : ''
    const there =
      shown.length > 0
        ? `the document has ${shown.join(', ')}${more} there`
        : 'every sentence there has another entry'
    file.message(
      `Unexpected source “${showSentence(units[entry]?.source ?? '')}”, expected whole sentences of the document; ${there}. Change the source to what the document has now, or delete the entry`,
      {
        place: placeOf(entry, 'source'),
        source: 'zhengben',
        ruleId: 'translation'
      }
    )
  }
  return file
}

/** For each entry, where the nearest run before it ends and the one behind it starts. */
function findGaps(
  runs: ReadonlyArray<SentenceRun | undefined>,
  end: number
): Array<{readonly from: number; readonly to: number}> {
  const gaps: Array<{from: number; to: number}> = []
  let from = 0
  for (const run of runs) {
    gaps.push({from, to: end})
    from = run?.[1] ?? from
  }
  let to = end
  for (const [entry, gap] of [...gaps.entries()].reverse()) {
    gap.to = to
    to = runs[entry]?.[0] ?? to
  }
  return gaps
}

interface FreeSentences {
  count(from: number, to: number): number
  /** The first ones, at most so many. */
  list(from: number, to: number, most: number): Array<number>
}

/** The sentences that no entry covers: an outdated translation asks for them as often as it has entries. */
function createFree(
  length: number,
  covered: ReadonlySet<number>
): FreeSentences {
  const free: Array<number> = []
  /** How many of them stand before a sentence. */
  const before = [0]
  for (let sentence = 0; sentence < length; sentence++) {
    if (!covered.has(sentence)) free.push(sentence)
    before.push(free.length)
  }
  const indexOf = (sentence: number): number => before[sentence] ?? free.length
  const count = (from: number, to: number): number =>
    Math.max(0, indexOf(to) - indexOf(from))
  return {
    count,
    list: (from, to, most) =>
      free.slice(indexOf(from), indexOf(from) + Math.min(most, count(from, to)))
  }
}
