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
  for (const entry of unfit) {
    const from = runs.slice(0, entry).findLast((d) => d)?.[1] ?? 0
    const to = runs.slice(entry + 1).find((d) => d)?.[0] ?? texts.length
    const free = Array.from(
      {length: Math.max(0, to - from)},
      (_, k) => from + k
    ).filter((d) => !covered.has(d))
    const shown = free.slice(0, mostShown).map((sentence) => {
      const [start] = source.side.sentences[sentence] ?? [0, 0]
      return `${source.placeOf(start)} “${showSentence(texts[sentence] ?? '')}”`
    })
    const more =
      free.length > mostShown ? ` and ${free.length - mostShown} more` : ''
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
