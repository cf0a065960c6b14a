import type {Range} from '@zhengben/bitext'
import type {CheckUnit} from '../unit.ts'

const local = /(?<!\d)[\d(（][\d()（） -]{5,18}\d(?!\d)/gu
const international =
  /\(?\+\d{1,3}\)?[ -]?(?<number>[\d(][\d() -]{5,18}\d)(?!\d)/gu

/** Telephone numbers that are the same but for the code of the country: 010-6552 8800, +86 10 6552 8800. */
export function closedPhones({source, target}: CheckUnit): {
  readonly source: ReadonlyArray<Range>
  readonly target: ReadonlyArray<Range>
} {
  const numbers = [...source.text.matchAll(local)]
  const pairs = Array.from(target.text.matchAll(international)).flatMap(
    (match) => {
      const known = numbers.find(
        (d) => digitsOf(d[0]) === digitsOf(match.groups?.['number'] ?? '')
      )
      return known ? [{source: rangeOf(known), target: rangeOf(match)}] : []
    }
  )
  return {
    source: pairs.map((d) => d.source),
    target: pairs.map((d) => d.target)
  }
}

/** Without the zero that is dialled inside the country. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^0/, '')
}

function rangeOf({index, 0: value}: RegExpExecArray): Range {
  return [index, index + value.length]
}
