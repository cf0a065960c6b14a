import {type DocumentRule, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

const faults: ReadonlyArray<
  readonly [pattern: RegExp, message: string, expected: string]
> = [
  [/(?<=\S) {2,}(?=\S)/g, 'Unexpected double space, expected one', ' '],
  [
    /(?<=[\p{L}\d)”]) +(?=(?:[,;:?!]|\.(?! ?\.))(?:[\s”"’)]|$))/gu,
    'Unexpected space before a mark, expected none',
    ''
  ],
  [
    /(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=\p{Ll}{3})[.?!](?=\p{Lu}\p{Ll}+\b)/gu,
    'Unexpected absence of a space after a mark',
    ' '
  ],
  [/(?<=\()\s+|\s+(?=\))/g, 'Unexpected space inside parentheses', '']
]

/** Spaces doubled, missing, at the edges or before marks of the English. */
export const space: DocumentRule = function* (units) {
  const wide = usesWideSentenceSpace(units)
  for (const [index, unit] of units.entries())
    for (const report of findFaults(unit, wide)) yield {...report, unit: index}
}

function* findFaults(
  unit: CheckUnit,
  wide: boolean
): Generator<ReturnType<typeof reportAt>> {
  const {source, target} = unit
  if (target.text.trim() === '') return
  const edges: ReadonlyArray<readonly [RegExp, string]> = [
    [/^[ \t\u{A0}]+/u, 'at the start'],
    [/[ \t\u{A0}]+$/u, 'at the end']
  ]
  for (const [pattern, where] of edges) {
    const match = pattern.exec(target.text)
    if (!match || /^\s|\s$/.test(source.text)) continue
    yield reportAt(
      unit,
      'target',
      [match.index, match.index + match[0].length],
      'warning',
      `Unexpected space ${where} of the English, expected none as in the source`,
      ['']
    )
  }
  for (const [pattern, message, expected] of faults)
    for (const {0: value, index} of target.text.matchAll(pattern)) {
      if (isAddress(target.text, index)) continue
      if (
        wide &&
        / {2}/.test(value) &&
        /[.?!:][”"’)]*$/u.test(target.text.slice(0, index))
      )
        continue
      yield reportAt(
        unit,
        'target',
        [index, index + value.length],
        'warning',
        message,
        [expected]
      )
    }
}

/** Whether the place is inside an address, a path or a file name. */
function isAddress(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at) + 1
  const end = text.indexOf(' ', at + 1)
  const token = text.slice(start, end < 0 ? undefined : end)
  return (
    at > start && /[/@\\_]|www\.|\.(?:com|org|cn|net|md|txt)\b/iu.test(token)
  )
}

/** Whether two spaces after a sentence are this text's custom. */
function usesWideSentenceSpace(units: ReadonlyArray<CheckUnit>): boolean {
  let wide = 0
  let single = 0
  for (const {target} of units) {
    wide += target.text.match(/[.?!][”"’)]* {2}(?=\S)/gu)?.length ?? 0
    single += target.text.match(/[.?!][”"’)]* (?=\p{Lu})/gu)?.length ?? 0
  }
  return wide > 2 && wide > single
}
