import type {Edit} from '@zhengben/bitext'
import type {PassContext} from '../../pass.ts'
import {splitsWord} from '../splits-word.ts'
import {splitOdds} from './weigh-seams.ts'

/** One blank of the kind that PDF and OCR leave, between Han or before a mark of Chinese. */
const blank =
  /(?<=[\p{Script=Han}，。、；：！？”’）》」』])[ \u00a0\u2000-\u200a\u202f](?=[\p{Script=Han}，。、；：！？“”‘’（）《》「」『』])/gu
/** Marks of running text. */
const mark = /[，。；！？,;]/u
/** Words of up to four characters are spread in forms and headings: 姓 名：, 负 责 人： */
const spread =
  /(?<![\p{Script=Han}] ?)(?:\p{Script=Han} ){1,3}\p{Script=Han}(?! ?\p{Script=Han})/gu
/** Log odds that stand against a text set apart, and the fewest blanks inside words. */
const enough = 6.5
const fewest = 3
/** Share of blanks that must stand inside words; in text cut into words hardly any does. */
const leastShare = 0.2
/** Share of lines of running text that must hold such blanks: one is an example. */
const leastLines = 0.25
/** Blanks for each Han from which on a line is set apart as a whole. */
const dense = 0.5
/** Blanks looked at; enough to tell. */
const most = 300
/** Characters read on either side. */
const reach = 8

/**
 * Close up Han that PDF or OCR set apart: 中 国 经 济. Writers set blanks
 * between words, names, clauses of verse, and inside the words of headings and
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
  /** Whether its line is set apart as a whole. */
  readonly isDense: boolean
}

/** The blanks of running text; none where only a few lines hold any. */
function findBlanks(text: string): Array<Blank> {
  const result: Array<Blank> = []
  let lines = 0
  let spaced = 0
  for (const {index, 0: line} of text.matchAll(/.+/gu)) {
    if (!mark.test(line)) continue
    lines++
    const blanks = [...line.matchAll(blank)]
    if (blanks.length === 0) continue
    spaced++
    const han = line.match(/\p{Script=Han}/gu)?.length ?? 0
    const isDense = blanks.length >= han * dense
    const spreads = [...line.matchAll(spread)].map(
      (d) => [d.index, d.index + d[0].length] as const
    )
    let next = 0
    for (const {index: at} of blanks) {
      while ((spreads[next]?.[1] ?? Infinity) <= at) next++
      const isSpread = (spreads[next]?.[0] ?? Infinity) <= at
      result.push({at: index + at, isSpread, isDense})
    }
  }
  return spaced >= lines * leastLines ? result : []
}

function close(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
