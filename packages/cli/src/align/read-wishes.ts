import {UsageError} from '@zhengben/pipeline'
import {findWriter, readEpoch} from '@zhengben/pipeline/align'
import type {Arguments} from '../command.ts'
import type {Io} from '../io.ts'

/** What the user wants of `align`, checked before anything is loaded. */
export interface Wishes {
  /** Absent for a document. */
  readonly source: string
  readonly target: string | undefined
  /** How many links to review; absent where no review is wanted. */
  readonly review: number | undefined
  /** Least score of links to write as corrections. */
  readonly least: number
  readonly writer: ReturnType<typeof findWriter> | undefined
  /** `YYYY-MM-DD` */
  readonly date: string | undefined
}

/** @throws {UsageError} */
export function readWishes(
  {flags, values, positionals}: Arguments,
  io: Io
): Wishes {
  const [source, target] = positionals
  const count = positionals.at(-1) ?? ''
  if (positionals.length > 1 && values['review'] === '' && /^\d+$/.test(count))
    throw new UsageError(
      `Unexpected file ${count}; for the ${count} least certain links, write --review=${count}`
    )
  if (source === undefined || positionals.length > 2)
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected SOURCE and TARGET, or DOC`
    )
  if (source === '-')
    if (target === undefined || target === '-')
      throw new UsageError(
        `Unexpected standard input for ${target ? 'both sides' : 'a document'}`
      )
  if (target === undefined && flags.has('lines'))
    throw new UsageError('Unexpected --lines, expected SOURCE and TARGET')
  if (values['alignment'] !== undefined && flags.has('no-alignment'))
    throw new UsageError('Unexpected --alignment beside --no-alignment')
  if (values['lock-above'] !== undefined && !values['write-alignment'])
    throw new UsageError('Unexpected --lock-above without --write-alignment')
  const output = values['output']
  return {
    source,
    target,
    review: readCount(values['review']),
    least: readShare(values['lock-above']),
    writer: output === undefined ? undefined : findWriter(output),
    date: readEpoch(io.env['SOURCE_DATE_EPOCH'])
  }
}

function readCount(value: string | undefined): number | undefined {
  if (value === undefined) return
  if (value === '') return 10
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new UsageError(
    `Unexpected --review=${value}, expected a number from 1 such as --review=10`
  )
}

function readShare(value: string | undefined): number {
  const share = Number(value ?? 0)
  if (share >= 0 && share <= 1) return share
  throw new UsageError(`Unexpected --lock-above ${value}, expected 0 to 1`)
}
