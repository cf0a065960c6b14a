import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {AlignedTexts} from '../aligned-texts.ts'
import {explainSystemError} from '../explain-system-error.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {formatCorrection} from './format-correction.ts'
import {readCorrections} from './read-corrections.ts'
import {createCorrectionWriter} from './suggest-corrections.ts'

/**
 * Write the links of an alignment that are sure enough into a file of
 * corrections, and keep every line that stands there already.
 * @returns how many were added.
 * @throws {UsageError} where the file holds corrections that this alignment
 *   was not made with, or cannot be added to.
 */
export async function writeCorrections(
  path: string,
  aligned: AlignedTexts,
  {least, cwd}: {readonly least: number; readonly cwd: string}
): Promise<number> {
  const place = resolve(cwd, path)
  const present = await readFile(place, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
  })
  const used = aligned.corrections && resolve(cwd, aligned.corrections.path)
  const {entries} = readCorrections(path, present)
  if (entries.length > 0 && used !== place)
    throw new UsageError(
      `Unexpected corrections in ${path}, which this alignment was made without; give --alignment ${path} too, or write another file`
    )
  if (entries.length > 0 && !/^- /m.test(present))
    throw new UsageError(
      `Unexpected form of ${path}, expected each correction behind a hyphen at the beginning of a line`
    )
  const writer = createCorrectionWriter(aligned)
  const added = aligned.links.filter(
    (d) => (d.locked !== true || used !== place) && d.score >= least
  )
  const lines = added.map((link) => {
    const places = (['source', 'target'] as const).flatMap((side) => {
      const [first] = link[side]
      return first === undefined ? [] : [aligned.placeOf(side, first)]
    })
    return `# ${link.score.toFixed(2)}, ${places.join(' – ')}\n${formatCorrection(writer.lock(link))}`
  })
  await writeFile(
    place,
    `${present === '' ? heading : endLine(present)}${lines.join('')}`
  )
  return added.length
}

const heading = `# Corrections of an alignment, read by zhengben align and build. Each entry holds
# as long as its sentences are there; delete those that nobody has looked at.
`

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
