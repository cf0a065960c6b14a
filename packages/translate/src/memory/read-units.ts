/** What any number is to the comparison: numbers are exchanged, not translated. */
const number = '0'

/** A word with letters, digits in it included (5G, H1N1); a number; a Han character; a mark. */
const unit =
  /\d*(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\d])*(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)?|(\d+(?:[.,:]\d+)*)|\S/gu

/**
 * A segment as the units that similarity counts: every Han character and every
 * mark is one, a word in letters is one, a number is one and like any other.
 * Width, case and white space make no difference here.
 */
export function readUnits(text: string): Array<string> {
  const units: Array<string> = []
  for (const match of text.normalize('NFKC').toLowerCase().matchAll(unit))
    units.push(match[1] === undefined ? match[0] : number)
  return units
}
