import type {Amount} from './amount.ts'

/** What a share is measured in. */
export type ShareUnit = 'percent' | 'percentage points'

/** Whether a Chinese number is a percentage or a difference of two; undefined of others. */
export function chineseShare({text}: Amount): ShareUnit | undefined {
  if (/百分[点點]/u.test(text)) return 'percentage points'
  return /[%％]|百分之/u.test(text) ? 'percent' : undefined
}

// What ends a list holds for all of it: “1.2 and 2.7 percentage points”.
const list =
  /^[\d.,]+%?(?:(?:,? (?:and|or|to) |, ?|[-–—])[\d.,]+%?)*(?:[ -]?per ?cent(?:age)?)?[ -]?(?:points?|pps?|ppts?|p\.p\.)(?!\p{L})/iu

/** The same of an English number: 2.7 percentage points, 2.7 points. */
export function englishShare(
  text: string,
  {range: [start, end]}: Amount
): ShareUnit | undefined {
  const written = text.slice(start, end)
  if (/points?$/i.test(written) || list.test(text.slice(start, end + 80)))
    return 'percentage points'
  return /%|per ?cent/i.test(written) ? 'percent' : undefined
}
