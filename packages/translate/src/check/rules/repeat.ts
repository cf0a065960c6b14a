import {reportAt, type UnitRule} from '../rule.ts'

/** Words that are said twice with reason. */
const meant =
  /^(?:had|that|very|no|yes|well|bye|ha|hey|oh|so|now|there|blah|knock|hear|ho|hush|again|more|many|far|long|tut|tick|tap|step|little|really|please|come|go|wait|mother|father|ma|papa|up|down|on)$/i

/** The same word twice in a row: “the the”. */
export const repeat: UnitRule = function* (unit) {
  const {text} = unit.target
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}'’-])(\p{L}+)([ \u{A0}]+)(\1)(?![\p{L}\p{N}'’-])/giu
  )) {
    const [all, first = '', gap = '', second = ''] = match
    if (meant.test(first)) continue
    // Lang Lang, Wei Wei: names.
    if (/^\p{Lu}/u.test(second)) continue
    const start = match.index + first.length + gap.length
    yield reportAt(
      unit,
      'target',
      [match.index, match.index + all.length],
      'warning',
      `Unexpected word “${second}” twice in a row, expected it once`,
      [text.slice(match.index, start - gap.length)]
    )
  }
}
