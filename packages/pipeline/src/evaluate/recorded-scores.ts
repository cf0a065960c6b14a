import {readFile} from 'node:fs/promises'
import type {EditScores, Evaluation} from '../evaluate.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'

/**
 * Scores by name, 0–1, higher is better, to four decimals; those of clean text
 * to six, since one sentence in twenty thousand counts.
 */
export type Record = Readonly<globalThis.Record<string, number>>

/** As much of an evaluation as there are recorded scores of. */
type Scored = Omit<Evaluation, 'edits'> & {
  readonly edits?: Pick<EditScores, 'classes'>
}

/** The scores of an evaluation that may not drop. */
export function flattenScores(evaluation: Scored): Record {
  const {restore, corpus, edits, breaks, clean} = evaluation
  const {paragraphs, segment, align, words} = evaluation
  const scores: Array<[string, number]> = []
  for (const [name, {removed}] of Object.entries(restore?.classes ?? {}))
    scores.push([`restore ${name}`, removed])
  for (const [name, {removed}] of Object.entries(corpus ?? {}))
    scores.push([`corpus ${name}`, removed])
  for (const [name, {precision, f05}] of Object.entries(edits?.classes ?? {}))
    if (name.startsWith('all'))
      scores.push(
        [`edits ${name} precision`, precision],
        [`edits ${name} F0.5`, f05]
      )
  for (const [name, {out}] of Object.entries(breaks ?? {}))
    scores.push([`line breaks ${name}`, out.f1])
  for (const [name, {alone, documents, whole}] of Object.entries(clean ?? {}))
    scores.push(
      [`clean ${name} alone`, 1 - alone.rate],
      [`clean ${name} documents`, 1 - documents.rate],
      [`clean ${name} whole`, 1 - whole.rate]
    )
  for (const [name, {inPlace, units}] of Object.entries(paragraphs ?? {}))
    scores.push([`paragraphs ${name}`, inPlace / Math.max(1, units)])
  for (const [name, {links}] of Object.entries(paragraphs ?? {}))
    if (links)
      scores.push([`links ${name}`, links.found / Math.max(1, links.all)])
  if (segment)
    scores.push(
      ['segment words', segment.wordScores.ours.f1],
      ['segment boundaries', segment.boundaryScores.ours.f1],
      ['segment untouched', segment.edits.untouched]
    )
  if (align)
    scores.push(['align strict', align.strict], ['align lax', align.lax])
  if (words)
    scores.push(
      ['words 1 − AER', 1 - words.aer],
      ['words precision', words.precision]
    )
  return Object.fromEntries(
    scores.map(([name, score]) => {
      const unit = name.startsWith('clean') ? 1_000_000 : 10_000
      return [name, Math.round(score * unit) / unit]
    })
  )
}

/** Scores that are lower than recorded, or are missing now; one line each. */
export function compareScores(record: Record, now: Record): Array<string> {
  return Object.entries(record).flatMap(([name, before]) => {
    const score = now[name]
    if (score !== undefined && score >= before) return []
    return `${name}: ${score ?? 'missing'}, recorded ${before}`
  })
}

/**
 * Read recorded scores; undefined where none are recorded.
 * @throws {UsageError} where the file is not a list of scores.
 */
export async function readRecord(path: string): Promise<Record | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
  } catch {}
  throw new UsageError(
    `${path}:1:1 Unexpected content, expected names with numbers; record the scores again with --record`
  )
}

export async function writeRecord(path: string, record: Record): Promise<void> {
  await writeFile(path, `${JSON.stringify(record, undefined, 2)}\n`)
}

function isRecord(value: unknown): value is Record {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((d) => typeof d === 'number')
  )
}
