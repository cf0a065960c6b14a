import {isHan} from '@zhengben/chinese'
import {linesWith} from '../lines-with.ts'
import {createUnitFinder} from '../unit-finder.ts'

/**
 * The source of a pattern: one emoji, dingbat or geometric shape with the
 * modifiers that belong to it: skin tones, joiners, variation selectors, gender
 * signs.
 */
export const glyph =
  '(?:\\p{Emoji_Modifier}|(?![\\u25a1\\u25cb])[\\u25a0-\\u27bf\\u2b00-\\u2bff]|[\\u{1f9b0}-\\u{1f9b3}]|(?![\\d#*©®™])\\p{Extended_Pictographic})(?:\\u200d|\\u20e3|[\\ufe0e\\ufe0f])*'
const glyphRun = new RegExp(`(?:${glyph})+`, 'gu')
/** What a run begins with, and a little more: high surrogates stand for planes. */
const findBegin = createUnitFinder(
  '‼⁉〰〽㊗㊙',
  '\u2100-\u2bff',
  '\ud83c-\ud83f'
)
/** What stands beside a ticked box (男■女□); a circle in a year is a zero. */
const emptyBox =
  /[\u25a1\u2610]|(?<![○一二三四五六七八九十])○(?![○一二三四五六七八九])/u
/** How far from the tick, in UTF-16 units. */
const boxDistance = 4
/** Shortest line, in Han, that is more than a heading dressed up: 通▲知. */
const shortestLine = 5
/** Han between two glyphs of a row spaced by them: 新🎉年🎉快🎉乐. */
const widestSpacing = 2
/** A run of glyphs and where it stands, in UTF-16 units. */
export interface GlyphRun {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it may be dress: the line is short, or glyphs space its characters. */
  readonly isDress: boolean
}

/** Runs of glyphs that are neither bullets nor ornaments nor ticks. */
export function findGlyphRuns(text: string): Array<GlyphRun> {
  const result: Array<GlyphRun> = []
  for (const {start: lineStart, text: line} of findLines(text)) {
    const runs = [...line.matchAll(glyphRun)]
    if (runs.length === 0) continue
    if (!/[\p{L}\p{N}]/u.test(line)) continue
    const indent = line.search(/\S/u)
    const isShort = isShorterThan(line, shortestLine)
    const spacing = findSpacing(line, runs)
    for (const {index, 0: run} of runs) {
      const end = index + run.length
      const from = Math.max(0, index - boxDistance)
      const isTick = emptyBox.test(line.slice(from, end + boxDistance))
      if (index !== indent && !isTick)
        result.push({
          start: lineStart + index,
          end: lineStart + end,
          text: run,
          isDress: isShort || spacing.has(index)
        })
    }
  }
  return result
}

/** The lines that hold any. */
function* findLines(text: string): Generator<Pick<GlyphRun, 'start' | 'text'>> {
  for (const [start, end] of linesWith(text, findBegin))
    for (const {index, 0: line} of text.slice(start, end).matchAll(/.+/gu))
      yield {start: start + index, text: line}
}

/** Whether a line has fewer Han than `count`. */
function isShorterThan(line: string, count: number): boolean {
  let seen = 0
  for (const character of line)
    if (isHan(character.codePointAt(0) ?? 0) && ++seen >= count) return false
  return true
}

/** Where runs begin that have only one or two Han between them and the next. */
function findSpacing(
  line: string,
  runs: ReadonlyArray<RegExpExecArray>
): Set<number> {
  const result = new Set<number>()
  let last: RegExpExecArray | undefined
  for (const run of runs) {
    const from = last ? last.index + last[0].length : 0
    const between = line.slice(from, run.index)
    if (
      last &&
      between.length <= widestSpacing &&
      /^\p{Script=Han}+$/u.test(between)
    )
      result.add(last.index).add(run.index)
    last = run
  }
  return result
}
