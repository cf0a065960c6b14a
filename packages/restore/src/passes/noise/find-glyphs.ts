import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {linesWith} from '../lines-with.ts'
import {splitsWord} from '../splits-word.ts'
import {createUnitFinder} from '../unit-finder.ts'
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
/** What stands beside a ticked box (男■女□); a circle in a year is a zero. */
const emptyBox =
  /[\u25a1\u2610]|(?<![○一二三四五六七八九十])○(?![○一二三四五六七八九])/u
/** How far from the tick, in UTF-16 units. */
const boxDistance = 4
/** Evidence, in points, from which on glyphs of the document are taken for injected. */
const enough = 2
/** Sightings of one emoji before marks that any writer may have; more count. */
const ownEmoji = 2

interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Glyphs that were injected. Evidence is pooled over the document: a
 * glyph inside a word and a broken emoji count most, a bare shape before a
 * comma or full stop less; an emoji there counts where it is always the same
 * one, since writers of posts end their own clauses so. Bullets, the ornaments
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
  const isStrewn = isSpun && countBeforeMarks(text, runs) >= enough
  if (!isStrewn && !isInjected(text, runs, model)) return []
  return runs.map(({start, end}) => noiseEdit(start, end, 'noise-glyph'))
}

/** Runs of glyphs that are neither bullets nor ornaments nor ticks. */
function findRuns(text: string): Array<Run> {
  const result: Array<Run> = []
  for (const {start: lineStart, text: line} of findLines(text)) {
    const runs = [...line.matchAll(glyphRun)]
    if (runs.length === 0) continue
    if (!/[\p{L}\p{N}]/u.test(line)) continue
    const indent = line.search(/\S/u)
    for (const {index, 0: run} of runs) {
      const end = index + run.length
      const from = Math.max(0, index - boxDistance)
      const isTick = emptyBox.test(line.slice(from, end + boxDistance))
      if (index !== indent && !isTick)
        result.push({
          start: lineStart + index,
          end: lineStart + end,
          text: run
        })
    }
  }
  return result
}

/** The lines that hold any. */
function* findLines(text: string): Generator<Omit<Run, 'end'>> {
  for (const [start, end] of linesWith(text, findBegin))
    for (const {index, 0: line} of text.slice(start, end).matchAll(/.+/gu))
      yield {start: start + index, text: line}
}

function countBeforeMarks(text: string, runs: ReadonlyArray<Run>): number {
  return runs.filter(
    ({start, end}) =>
      isHanBefore(text, start) && clauseMark.test(text.slice(end, end + 1))
  ).length
}

function isInjected(
  text: string,
  runs: ReadonlyArray<Run>,
  model: LanguageModel
): boolean {
  // Of prices and scores, up and down.
  const isTrend = text.includes('▲') && text.includes('▼')
  const seen = new Map<string, number>()
  let points = 0
  for (const {start, end, text: run} of runs) {
    if (!isHanBefore(text, start)) continue
    const first = String.fromCodePoint(run.codePointAt(0) ?? 0)
    if (broken.test(run)) points += 2
    else if (isHan(text.codePointAt(end) ?? 0))
      points += splitsWord(text, start, end, model) ? 2 : 0
    else if (!clauseMark.test(text.slice(end, end + 1)) || usual.test(first))
      continue
    else if (/[\u25a0-\u25ff]/u.test(first))
      points += isTrend && /[▲▼]/u.test(first) ? 0 : 1
    else if (/\p{Emoji_Presentation}/u.test(first)) {
      const count = (seen.get(first) ?? 0) + 1
      seen.set(first, count)
      if (count > ownEmoji) points += 0.7
    }
    if (points >= enough) return true
  }
  return false
}
