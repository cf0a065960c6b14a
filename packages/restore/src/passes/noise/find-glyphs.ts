import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {breaksWord} from './breaks-word.ts'
import {findGlyphRuns, type GlyphRun} from './find-glyph-runs.ts'
import {noiseEdit} from './noise-edit.ts'

/** Shapes that mean something of their own: ratings and bullets. */
const usual = /^[\u25cf\u2605\u2606]$/u
/** Parts of an emoji that no keyboard writes apart: a hair, a gender without joiner. */
const broken =
  /(?<!\u200d)[\u{1f9b0}-\u{1f9b3}]|\p{Emoji_Modifier}[\u2640\u2642]/u
const clauseMark = /^[，。；：、！？,;:!?）)”’」』》…]/u
const clauseEnd = /[，。；：、！？,;:!?\n]/u
/** A mark within a sentence: what a writer lists begins behind others (；■ 。◆). */
const pause = /[，、,]/u
/** The same shape twice and more. */
const doubled = /^([\u25a0-\u25ff])\1+$/u
/** Evidence, in points, from which on glyphs of the document are taken for injected. */
const enough = 2
/** Sightings of one emoji before marks that any writer may have; more count. */
const ownEmoji = 2

/** Stars that say how good something is. */
export const rating: RegExp = /^[★☆]{3,}$/u

/** What a document says about its glyphs. */
interface Evidence {
  /** Whether glyphs were injected. */
  readonly isEnough: boolean
  /** Runs inside words or sentences and broken emoji, by their first character. */
  readonly kinds: ReadonlySet<string>
}

/**
 * Glyphs that were injected. Evidence is pooled over the document: a broken
 * emoji counts most, a bare shape before a comma or full stop and a glyph
 * inside a word less, one for each clause, since a writer dresses up a word
 * (情人💕节) but not the next one too; as much a shape behind a comma or a
 * doubled one between words, where no list begins; an emoji before marks counts where it is
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
  const runs = findGlyphRuns(text)
  const misplaced = runs.filter(
    (d) => isBeforeMark(text, d) || isInSentence(text, d)
  )
  if (isSpun && misplaced.length >= enough)
    return runs.filter((d) => !rating.test(d.text)).map(toEdit)
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

function toEdit({start, end}: GlyphRun): Edit {
  return noiseEdit(start, end, 'noise-glyph')
}

function isBeforeMark(text: string, {start, end}: GlyphRun): boolean {
  return isHanBefore(text, start) && clauseMark.test(text.slice(end, end + 1))
}

/** A shape between words, or behind a comma and before a word. */
function isInSentence(
  text: string,
  {start, end, text: run, isDress}: GlyphRun
): boolean {
  if (isDress || usual.test(run) || !/^[\u25a0-\u25ff]/u.test(run)) return false
  if (!isHan(text.codePointAt(end) ?? 0)) return false
  return (
    (pause.test(text.charAt(start - 1)) && isHanBefore(text, start - 1)) ||
    (isHanBefore(text, start) && doubled.test(run))
  )
}

function firstOf(run: string): string {
  return String.fromCodePoint(run.codePointAt(0) ?? 0)
}

function weigh(
  text: string,
  runs: ReadonlyArray<GlyphRun>,
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
    const first = firstOf(run.text)
    if (isInSentence(text, run)) {
      if (isTrend && /[▲▼]/u.test(first)) continue
      kinds.add(first)
      points++
    } else if (!isHanBefore(text, start)) continue
    else if (broken.test(run.text)) {
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
