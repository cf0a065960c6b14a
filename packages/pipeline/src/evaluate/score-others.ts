import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {explainSystemError} from '../explain-system-error.ts'
import {UsageError} from '../usage-error.ts'
import type {Gold} from './read-gold.ts'
import {
  type AlignmentScore,
  readLinks,
  scoreAlignment
} from './score-alignment.ts'
import {readWordLinks, scoreWords, type WordScore} from './score-words.ts'

/** What other aligners found, by their name. */
export interface OtherScores {
  readonly align?: Readonly<Record<string, AlignmentScore>>
  readonly words?: Readonly<Record<string, WordScore>>
}

/**
 * Score what other aligners wrote for the same gold: each has a folder of its
 * name with files named as the gold's, `*.align` or `*.words`. One that lacks a
 * file is passed over.
 * @throws {UsageError} where the folder cannot be read or holds no such files.
 */
export async function scoreOthers(
  folder: string,
  shown: string,
  {alignments, wordAlignments}: Gold
): Promise<OtherScores> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(
    (error) => {
      throw new UsageError(
        `Cannot read ${shown}: ${explainSystemError(error)}, expected a folder for each aligner`
      )
    }
  )
  const names = entries.filter((d) => d.isDirectory()).map((d) => d.name)
  const align: Record<string, AlignmentScore> = {}
  const words: Record<string, WordScore> = {}
  for (const name of names.sort()) {
    const read = (file: string): Promise<string | undefined> =>
      readFile(join(folder, name, file), 'utf8').catch(() => undefined)
    const links = await readAll(alignments, (d) => read(`${d.id}.align`))
    if (links)
      align[name] = scoreAlignment(
        links.map(({gold, text}) => ({
          gold: gold.links,
          found: readLinks(text)
        }))
      )
    const wordLinks = await readAll(wordAlignments, (d) =>
      read(`${d.id}.words`)
    )
    if (wordLinks)
      words[name] = scoreWords(
        wordLinks.flatMap(({gold, text}) => {
          const found = readWordLinks(`${name}/${gold.id}.words`, text)
          return gold.links.map((d, k) => ({
            gold: d,
            found: [...(found[k]?.sure ?? []), ...(found[k]?.possible ?? [])]
          }))
        })
      )
  }
  if (Object.keys(align).length + Object.keys(words).length === 0)
    throw new UsageError(
      `Unexpected folder ${shown}, expected folders named after aligners, each with files named as the gold's, *.align or *.words`
    )
  return {
    ...(Object.keys(align).length > 0 && {align}),
    ...(Object.keys(words).length > 0 && {words})
  }
}

/** The text for every set of gold; undefined where one is missing, or there is none. */
async function readAll<T>(
  sets: ReadonlyArray<T>,
  read: (gold: T) => Promise<string | undefined>
): Promise<Array<{gold: T; text: string}> | undefined> {
  const found: Array<{gold: T; text: string}> = []
  for (const gold of sets) {
    const text = await read(gold)
    if (text === undefined) return
    found.push({gold, text})
  }
  return found.length > 0 ? found : undefined
}
