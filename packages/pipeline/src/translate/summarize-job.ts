import type {BandName, Finding} from '@zhengben/translate'
import type {PlannedRequest} from './describe-request.ts'
import type {FilledJob} from './fill-job.ts'
import type {Job, JobOutput, UnitDraft} from './job.ts'

/** Bands of matches that a memory fills in. */
export const fillBands: ReadonlyArray<FillBand> = [
  'context',
  'exact',
  '95-99',
  '85-94',
  '75-84',
  '50-74'
]

export type FillBand = Exclude<
  BandName,
  'repetition' | 'cross-repetition' | 'none'
>

/** What became of a document or file. */
export interface JobSummary {
  readonly file: string
  readonly units: number
  /** That had a translation before. */
  readonly translated: number
  /** Units that a memory filled in, by the best match. */
  readonly memory: Readonly<Record<FillBand, number>>
  readonly engine: number
  /** That have none still. */
  readonly left: number
  /** What was written; absent where nothing was. */
  readonly output?: string
  /** A translation that no longer counts, left as it is. */
  readonly superseded?: string
  /** For standard output. */
  readonly text?: string
  readonly drafts: ReadonlyArray<{
    readonly unit: string
    readonly source: string
    readonly target: string
    readonly state: UnitDraft['state']
    readonly origin: string
    readonly note?: string
  }>
  readonly problems: ReadonlyArray<{
    readonly unit: string
    readonly message: string
  }>
  /** What `check` finds in what an engine translated. */
  readonly findings: ReadonlyArray<
    Pick<Finding, 'rule' | 'severity' | 'message'> & {readonly unit: string}
  >
  /** What would be sent, where nothing is. */
  readonly requests: ReadonlyArray<PlannedRequest>
}

export function summarizeJob(
  {name, units}: Job,
  {drafts, scores, byEngine, problems, requests}: FilledJob,
  {path, text, superseded}: JobOutput,
  findings: ReadonlyArray<Finding>
): JobSummary {
  const idOf = (index: number): string => units[index]?.id ?? ''
  const memory = Object.fromEntries(fillBands.map((d) => [d, 0])) as Record<
    FillBand,
    number
  >
  for (const score of scores.values()) memory[bandOf(score)]++
  const wanted = units.filter((d) => d.source.text.trim() !== '')
  const translated = wanted.filter((d) => d.target.text.trim() !== '').length
  return {
    file: name,
    units: wanted.length,
    translated,
    memory,
    engine: byEngine.size,
    left: wanted.length - translated - drafts.size,
    ...(path !== undefined && {output: path}),
    ...(superseded !== undefined && {superseded}),
    ...(text !== undefined && {text}),
    drafts: Array.from(drafts, ([index, {target, ...draft}]) => ({
      unit: idOf(index),
      source: units[index]?.source.text ?? '',
      target: target.text,
      ...draft
    })),
    problems: Array.from(problems, ([index, message]) => ({
      unit: idOf(index),
      message
    })),
    findings: findings.map(({unit, rule, severity, message}) => ({
      unit: idOf(unit),
      rule,
      severity,
      message
    })),
    requests
  }
}

function bandOf(score: number): FillBand {
  if (score > 100) return 'context'
  if (score === 100) return 'exact'
  if (score >= 95) return '95-99'
  if (score >= 85) return '85-94'
  return score >= 75 ? '75-84' : '50-74'
}
