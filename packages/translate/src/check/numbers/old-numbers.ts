import {readEnglishNumber} from '@zhengben/align'

const ones = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const below = `(?:an? )?(?:${ones}|${tens}|ten|eleven|twelve|\\w+teen)`
const swapped = new RegExp(`\\b(${ones}) and (${tens})\\b`, 'gi')
const joined = new RegExp(
  `\\b(${tens}|hundred|thousand)(?: and) (?=${below}\\b)`,
  'gi'
)
const goesBefore = new RegExp(
  `(?:${ones}|${tens}|score|hundred|thousand) and(?: an?)? $`,
  'i'
)
const goesOn = new RegExp(
  `^ and (?:${below}|(?:an? )?(?:threescore|fourscore))\\b`,
  'i'
)

/** Old books count “threescore and ten”, “five and twenty”, “forty and five thousand”. */
export function modernize(text: string): string {
  return text
    .replaceAll(/\bthreescore\b/gi, 'sixty')
    .replaceAll(/\bfourscore\b/gi, 'eighty')
    .replaceAll(/\ban hundred\b/gi, 'one hundred')
    .replaceAll(swapped, '$2 $1')
    .replaceAll(joined, '$1 ')
    .replaceAll(
      /\bsixty (ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b/gi,
      (_, more: string) => String(60 + (readEnglishNumber(more) ?? 0))
    )
}

/** Whether a number in words is part of such a one. */
export function isOldStyle(before: string, after: string): boolean {
  return goesBefore.test(before) || goesOn.test(after)
}
