import type {BilingualFile, BilingualRemark} from './bilingual-unit.ts'

/** What holds for every unit need not be said a thousand times. */
const mostRemarks = 20

/** The first remarks, and of the rest how many there are of `what`. */
export function limitRemarks(
  remarks: ReadonlyArray<BilingualRemark>,
  what: string
): Pick<BilingualFile, 'remarks'> {
  const [next] = remarks.slice(mostRemarks)
  if (!next) return remarks.length > 0 ? {remarks} : {}
  const reason = `${remarks.length - mostRemarks} more ${what}`
  return {remarks: [...remarks.slice(0, mostRemarks), {at: next.at, reason}]}
}
