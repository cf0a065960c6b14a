import type {Edit} from '@zhengben/bitext'
import {isRandomToken} from './is-random-token.ts'
import {noiseEdit} from './noise-edit.ts'

/**
 * What Discuz! forums hide at the ends of lines: letters, digits and signs
 * drawn by lot, one or two together, between blanks.
 */
const jammer =
  /(?<=[\p{Script=Han}。，！？；：…”」』）]) {0,2}[!-~]{1,2}(?: [!-~]{1,2}){4,}(?= *$)/gmu
/** A letter or digit with a sign that follows none in writing. */
const odd = /(?:^| )[A-Za-z\d][#$%&*(+/<=>@[\\^_`{|~-](?= |$)/gu
/** A token drawn by lot behind the end of a sentence. */
const token = /(?<=[。！？…”」』]) ?([A-Za-z\d]{6,24})(?= *$)/gmu
/** Lines that must end so. */
const fewest = 3

/** Signs and tokens drawn by lot at the ends of several lines. */
export function findJammer(text: string): Array<Edit> {
  const jams = [...text.matchAll(jammer)].filter(
    ({0: found}) => (found.match(odd)?.length ?? 0) >= 2
  )
  return [jams, findTokens(text)]
    .filter((d) => new Set(d.map((e) => e[0])).size >= fewest)
    .flat()
    .map(({index = 0, 0: found}) =>
      noiseEdit(index, index + found.length, 'noise-jammer')
    )
}

/** Sure ones, and others of the same length that mix letters, which chance made plainer. */
function findTokens(text: string): Array<RegExpMatchArray> {
  const found = [...text.matchAll(token)]
  const sure = found.filter((d) => isRandomToken(d[1] ?? ''))
  if (sure.length < fewest) return []
  const lengths = new Set(sure.map((d) => d[1]?.length))
  return found.filter(({1: value = ''}) =>
    lengths.size === 1 && lengths.has(value.length)
      ? /[A-Z\d]/u.test(value) && /[a-zA-Z]/u.test(value)
      : isRandomToken(value)
  )
}
