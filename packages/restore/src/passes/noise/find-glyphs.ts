import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {linesWith} from '../lines-with.ts'
import {createUnitFinder} from '../unit-finder.ts'
import {breaksWord} from './breaks-word.ts'
import {noiseEdit} from './noise-edit.ts'

/**
 * A run of emoji, dingbats and geometric shapes with the modifiers that belong
 * to them: skin tones, joiners, variation selectors, gender signs.
 */
const glyphRun =
  /(?:(?:\p{Emoji_Modifier}|(?![\u25a1\u25cb])[\u25a0-\u27bf\u2b00-\u2bff]|[\u{1f9b0}-\u{1f9b3}]|(?![\d#*©®™])\p{Extended_Pictographic})(?:\u200d|\u20e3|[\ufe0e\ufe0f])*)+/gu
/** What a run begins with, and a little more: high surrogates stand for planes. */
const findBegin = createUnitFinder(
  '‼⁉〰〽㊗㊙',
  '\u2100-\u2bff',
  '\ud83c-\ud83f'
)
/** Shapes that mean something of their own: ratings and bullets. */
const usual = /^[\u25cf\u2605\u2606]$/u
/** Parts of an emoji that no keyboard writes apart: a hair, a gender without joiner. */
const broken =
  /(?<!\u200d)[\u{1f9b0}-\u{1f9b3}]|\p{Emoji_Modifier}[\u2640\u2642]/u
const clauseMark = /^[，。；：、！？,;:!?）)”’」』》…]/u
const clauseEnd = /[，。；：、！？,;:!?\n]/u
/** What stands beside a ticked box (男■女□); a circle in a year is a zero. */
const emptyBox =
  /[\u25a1\u2610]|(?<![○一二三四五六七八九十])○(?![○一二三四五六七八九])/u
/** How far from the tick, in UTF-16 units. */
const boxDistance = 4
/** Shortest line, in Han, that is more than a heading dressed up: 通▲知. */
const shortestLine = 5
/** Han between two glyphs of a row spaced by them: 新🎉年🎉快🎉乐. */
const widestSpacing = 2
/** Evidence, in points, from which on glyphs of the document are taken for injected. */
const enough = 2
/** Sightings of one emoji before marks that any writer may have; more count. */
const ownEmoji = 2

interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it may be dress: the line is short, or glyphs space its characters. */
  readonly isDress: boolean
}

/** What a document says about its glyphs. */
interface Evidence {
  /** Whether glyphs were injected. */
  readonly isEnough: boolean
  /** Runs inside words and broken emoji, by their first character. */
  readonly kinds: ReadonlySet<string>
}

/**
 * Glyphs that were injected. Evidence is pooled over the document: a broken
 * emoji counts most, a bare shape before a comma or full stop and a glyph
 * inside a word less, one for each clause, since a writer dresses up a word
 * (情人💕节) but not the next one too; an emoji before marks counts where it is
 * always the same one, since writers of posts end their own clauses so. Then
 * those before marks go and the kinds seen inside words. Bullets, the ornaments
 * of a line of their own and ticked boxes count nothing and stay.
 *
 * @param isSpun Whether a machine is known to have had the text: then two
 *   glyphs before marks are enough.
 */
export function findGlyphs(
  text: string,
  model: LanguageModel,
  isSpun = false
): Array<Edit> {
  const runs = findRuns(text)
  if (isSpun && runs.filter((d) => isBeforeMark(text, d)).length >= enough)
    return runs.map(toEdit)
  const {isEnough, kinds} = weigh(text, runs, model)
  if (!isEnough) return []
  return runs
    .filter(
      (d) =>
        clauseMark.test(text.slice(d.end, d.end + 1)) ||
        kinds.has(firstOf(d.text))
    )
    .map(toEdit)
}

function toEdit({start, end}: Run): Edit {
  return noiseEdit(start, end, 'noise-glyph')
}

/** Runs of glyphs that are neither bullets nor ornaments nor ticks. */
function findRuns(text: string): Array<Run> {
  const result: Array<Run> = []
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
function* findLines(text: string): Generator<Pick<Run, 'start' | 'text'>> {
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

function isBeforeMark(text: string, {start, end}: Run): boolean {
  return isHanBefore(text, start) && clauseMark.test(text.slice(end, end + 1))
}

function firstOf(run: string): string {
  return String.fromCodePoint(run.codePointAt(0) ?? 0)
}

function weigh(
  text: string,
  runs: ReadonlyArray<Run>,
  model: LanguageModel
): Evidence {
  // Of prices and scores, up and down.
  const isTrend = text.includes('▲') && text.includes('▼')
  const seen = new Map<string, number>()
  const kinds = new Set<string>()
  let points = 0
  /** End of the last run inside a word. */
  let last = -1
  for (const run of runs) {
    const {start, end} = run
    if (!isHanBefore(text, start)) continue
    const first = firstOf(run.text)
    if (broken.test(run.text)) {
      points += 2
      kinds.add(first)
    } else if (isHan(text.codePointAt(end) ?? 0)) {
      if (run.isDress || !breaksWord(text, start, end, model)) continue
      kinds.add(first)
      if (last < 0 || clauseEnd.test(text.slice(last, start))) points++
      last = end
    } else if (!clauseMark.test(text.slice(end, end + 1)) || usual.test(first))
      continue
    else if (/[\u25a0-\u25ff]/u.test(first))
      points += isTrend && /[▲▼]/u.test(first) ? 0 : 1
    else if (/\p{Emoji_Presentation}/u.test(first)) {
      const count = (seen.get(first) ?? 0) + 1
      seen.set(first, count)
      if (count > ownEmoji) points += 0.7
    }
  }
  return {isEnough: points >= enough, kinds}
}
