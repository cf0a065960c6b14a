import {lazily} from '../remember.ts'
import {type Report, reportAt, type UnitRule} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/** Words that are said twice with reason. */
const meant =
  /^(?:had|that|very|no|yes|well|bye|ha|hey|oh|so|now|there|blah|knock|hear|ho|hush|again|more|many|far|long|tut|tick|tap|step|little|really|please|come|go|wait|mother|father|ma|papa|up|down|on)$/i

/** The same word or sentence twice in a row: “the the”. */
export const repeat: UnitRule = function* (unit) {
  const {text} = unit.target
  yield* repeatedSentences(unit)
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}'’-])(\p{L}+)([ \u{A0}]+)(\1(?:[ \u{A0}]+\1)*)(?![\p{L}\p{N}'’-])/giu
  )) {
    const [all, first = '', gap = '', second = ''] = match
    // Tock tock tock tock: said so often, it is meant.
    if (meant.test(first) || /[ \u{A0}]/u.test(second)) continue
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

/** A sentence of four words or more that stands there twice, and once in Chinese. */
function* repeatedSentences(unit: CheckUnit): Generator<Report> {
  const {text} = unit.target
  const isMeant = lazily(() => repeatsItself(unit.source.text))
  let last = ''
  for (const match of text.matchAll(/[^.!?]+(?:[.!?]+["”’']?|$)/gu)) {
    const sentence = match[0].trim()
    const isAgain = sentence === last && sentence.split(' ').length >= 4
    last = sentence
    if (!isAgain || isMeant()) continue
    const start = match.index + match[0].length - match[0].trimStart().length
    yield reportAt(
      unit,
      'target',
      [start, start + sentence.length],
      'warning',
      'Unexpected sentence twice in a row, expected it once'
    )
  }
}

function repeatsItself(text: string): boolean {
  const clauses = text.match(/[^，。！？；]{2,}/gu) ?? []
  return new Set(clauses).size < clauses.length
}
