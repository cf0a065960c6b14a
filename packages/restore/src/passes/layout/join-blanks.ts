import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {PassContext} from '../../pass.ts'
import {createFinder} from '../finder.ts'
import {splitsWord} from '../splits-word.ts'
import {splitOdds} from './weigh-seams.ts'

/** One blank of the kind that PDF and OCR leave, between Han or before a mark of Chinese. */
const blank =
  /(?<=[\p{Script=Han}，。、；：！？”’）》」』])[ \u00a0\u2000-\u200a\u202f](?=[\p{Script=Han}，。、；：！？“”‘’（）《》「」『』])/uy
/** What looks like one by UTF-16 unit. */
const findBlank = createFinder(
  /[”’\u2e80-\uffff][ \u00a0\u2000-\u200a\u202f](?=[“”‘’\u2e80-\uffff])/g
)
/** Marks of running text, and where its lines end. */
const findMark = createFinder(/[，。；！？,;]/g)
const findLineEnd = createFinder(/[\n\r\u2028\u2029]/g)
/** Words of up to four characters are spread in forms and headings: 姓 名：, 负 责 人： */
const spread =
  /(?<![\p{Script=Han}] ?)(?:\p{Script=Han} ){1,3}\p{Script=Han}(?! ?\p{Script=Han})/gu
/** What a line with such words holds, by UTF-16 unit: a character by itself before a blank. */
const mayBeSpread = /(?:^|[^\u4e00-\u9fff])[\u2e80-\uffff] /
/** Log odds that stand against a text set apart, and the fewest blanks inside words. */
const enough = 6.5
const fewest = 3
/** Share of blanks that must stand inside words; in text cut into words hardly any does. */
const leastShare = 0.2
/** Share of lines of running text that must hold such blanks: a few are examples, or speech word by word (“你 给 我 听 清 楚”). */
const leastLines = 0.5
/** Lines that must, or Han that they must hold: a sentence alone may be written so on purpose. */
const fewestLines = 3
const fewestHan = 60
/** Han up to which a line may be one of a rhyme or primer, set apart for children to read, and the share of longer ones that running text must have. */
const longestVerse = 12
const leastLong = 0.5
/** Blanks for each Han from which on a line is set apart as a whole. */
const dense = 0.5
/** Blanks looked at; enough to tell. */
const most = 300
/** Characters read on either side. */
const reach = 8

/**
 * Close up Han that PDF or OCR set apart: 中 国 经 济. Writers set blanks
 * between words, names, clauses of verse, for children and in single sentences
 * between all characters, and inside the words of headings and
 * forms, never inside the words of running text; so these decide.
 */
export function joinBlanks(
  text: string,
  {model, simplify}: PassContext
): Array<Edit> {
  const found = findBlanks(text)
  const blanks = found.filter((d) => !d.isSpread).map((d) => d.at)
  if (blanks.length < fewest) return []
  const step = Math.max(1, Math.ceil(blanks.length / most))
  let odds = 0
  let splits = 0
  let seen = 0
  for (let i = 0; i < blanks.length; i += step) {
    const at = blanks[i] as number
    if (!/\p{Script=Han}/u.test(text.charAt(at + 1))) continue
    const before = close(text.slice(Math.max(0, at - 2 * reach), at))
    const after = close(text.slice(at + 1, at + 1 + 2 * reach))
    const left = simplify(before.slice(-reach))
    const joined = left + simplify(after.slice(0, reach))
    const isCut = splitsWord(joined, left.length, left.length, model)
    odds += splitOdds(isCut)
    if (isCut) splits++
    seen++
  }
  if (splits < fewest || odds < enough || splits < seen * leastShare) return []
  const gone = found.filter((d) => !d.isSpread || d.isDense)
  return gone.map(({at}) => ({
    range: [at, at + 1],
    value: '',
    kind: 'layout',
    origin: {source: 'model', ruleId: 'layout-blank'},
    confidence: 0.97
  }))
}

interface Blank {
  readonly at: number
  /** Whether it may be one of a word spread on purpose. */
  readonly isSpread: boolean
  /** Whether the line of one that may be is set apart as a whole. */
  readonly isDense: boolean
}

/** The blanks of running text; none where only a few lines, or short ones, hold any. */
function findBlanks(text: string): Array<Blank> {
  const places: Array<number> = []
  for (let at = findBlank(text, 0); at >= 0; at = findBlank(text, at + 1))
    if (isBlank(text, at)) places.push(at)
  if (places.length < fewest) return []
  const spaced = findSpaced(text, places)
  if (spaced.length < countRunning(text) * leastLines) return []
  let long = 0
  let han = 0
  for (const {start, end} of spaced) {
    const own = countHan(text, start, end)
    han += own
    if (own > longestVerse) long++
  }
  const isRunning =
    (spaced.length >= fewestLines || han >= fewestHan) &&
    long >= spaced.length * leastLong
  if (!isRunning) return []
  return spaced.flatMap(({start, end, first, next}) =>
    readLine(text.slice(start, end), start, places.slice(first, next))
  )
}

/** A line of running text and the blanks in it: those from `first` to before `next`. */
interface SpacedLine {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly next: number
}

function findSpaced(
  text: string,
  places: ReadonlyArray<number>
): Array<SpacedLine> {
  const lines: Array<SpacedLine> = []
  for (let first = 0, next = 0; first < places.length; first = next) {
    const at = places[first] as number
    const start = startOfLine(text, at)
    const end = endOfLine(text, at)
    while (next < places.length && (places[next] as number) < end) next++
    const mark = findMark(text, start)
    if (mark >= 0 && mark < end) lines.push({start, end, first, next})
  }
  return lines
}

function isBlank(text: string, at: number): boolean {
  if (isCommon(text.charCodeAt(at - 1)) && isCommon(text.charCodeAt(at + 1)))
    return true
  blank.lastIndex = at
  return blank.test(text)
}

/** Han, in the block that holds nearly all of it. */
function isCommon(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

function readLine(
  line: string,
  start: number,
  places: ReadonlyArray<number>
): Array<Blank> {
  const spreads = mayBeSpread.test(line)
    ? Array.from(
        line.matchAll(spread),
        (d) => [start + d.index, start + d.index + d[0].length] as const
      )
    : []
  const han = spreads.length === 0 ? 0 : countHan(line, 0, line.length)
  const isDense = places.length >= han * dense
  let next = 0
  return places.map((at) => {
    while ((spreads[next]?.[1] ?? Infinity) <= at) next++
    return {at, isSpread: (spreads[next]?.[0] ?? Infinity) <= at, isDense}
  })
}

function countHan(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at) as number
    if (isHan(codePoint)) count++
    at += codePoint > 0xffff ? 2 : 1
  }
  return count
}

/** How many lines hold marks of running text. */
function countRunning(text: string): number {
  let lines = 0
  for (let at = findMark(text, 0); at >= 0; lines++)
    at = findMark(text, endOfLine(text, at))
  return lines
}

function startOfLine(text: string, at: number): number {
  let start = at
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  return start
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029
}

function endOfLine(text: string, at: number): number {
  const end = findLineEnd(text, at)
  return end < 0 ? text.length : end
}

function close(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
