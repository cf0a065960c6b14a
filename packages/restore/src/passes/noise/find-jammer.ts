import type {Edit} from '@zhengben/bitext'
import {createFinder} from '../finder.ts'
import {linesWith} from '../lines-with.ts'
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
const findEnd = createFinder(/[!-~] *$/gm)
/** Lines that must end so. */
const fewest = 3

interface Match {
  readonly start: number
  readonly found: string
  /** The token without a blank before it. */
  readonly value: string
}

/** What tokens are given out for. */
const codes =
  /密码|密碼|[询詢证證换換活取请請]码|[詢證換活取請]碼|序列号|序號|卡号|口令|邀请码|cd-?key/iu

/** Signs and tokens drawn by lot at the ends of several lines. */
export function findJammer(text: string): Array<Edit> {
  const jams: Array<Match> = []
  const tokens: Array<Match> = []
  for (const [start, end] of linesWith(text, findEnd)) {
    const line = text.slice(start, end)
    for (const match of line.matchAll(jammer)) jams.push(toMatch(start, match))
    for (const match of line.matchAll(token)) tokens.push(toMatch(start, match))
  }
  const given = tokens.length > 0 && codes.test(text)
  const sure = jams.filter(({found}) => (found.match(odd)?.length ?? 0) >= 2)
  return [sure, given ? [] : chooseTokens(findLone(text, tokens))]
    .filter((d) => new Set(d.map((e) => e.found)).size >= fewest)
    .flat()
    .map(({start, found}) =>
      noiseEdit(start, start + found.length, 'noise-jammer')
    )
}

function toMatch(
  lineStart: number,
  {index = 0, 0: found, 1: value = ''}: RegExpMatchArray
): Match {
  return {start: lineStart + index, found, value}
}

/** Those that stand nowhere else in the text: no names, no codes. */
function findLone(text: string, tokens: ReadonlyArray<Match>): Array<Match> {
  if (tokens.length < fewest) return []
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[A-Za-z\d]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return tokens.filter((d) => counts.get(d.value) === 1)
}

/** Sure ones, and others of the same length that mix letters, which chance made plainer. */
function chooseTokens(found: ReadonlyArray<Match>): Array<Match> {
  const sure = found.filter((d) => isRandomToken(d.value))
  if (sure.length < fewest) return []
  const lengths = new Set(sure.map((d) => d.value.length))
  return found.filter(({value}) =>
    lengths.size === 1 && lengths.has(value.length)
      ? /[A-Z\d]/u.test(value) && /[a-zA-Z]/u.test(value)
      : isRandomToken(value)
  )
}
