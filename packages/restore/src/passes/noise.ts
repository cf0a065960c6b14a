import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'

/**
 * A run of emoji, dingbats and geometric shapes with the modifiers that belong
 * to them: skin tones, joiners, variation selectors, gender signs.
 */
const glyphRun =
  /(?:(?:\p{Emoji_Modifier}|(?![\u25a1\u25cb])[\u25a0-\u27bf\u2b00-\u2bff]|[\u{1f9b0}-\u{1f9b3}]|(?![\d#*©®™])\p{Extended_Pictographic})(?:\u200d|\u20e3|[\ufe0e\ufe0f])*)+/gu
/** Arrows, marks and shapes that running text uses for a reason of its own. */
const usual = /^[\u25cf\u2605\u2606\u2713\u2717\u2714\u2716\u2708\u260e]$/u
/** What writers put after their own sentences in chats and posts. */
const expressive =
  /^[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f92f}\u{1f970}-\u{1f97a}\u{1f440}-\u{1f450}\u{1f389}\u{1f338}\u2764\u2665]/u
const clauseMark = /[，。；：、！？,;:!?）)”’」』》…]/u
/** Evidence, in points, from which on glyphs of the document are taken for injected. */
const enough = 2

interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly points: number
}

/**
 * Remove glyphs that were injected. Evidence is pooled over the document: a
 * glyph inside a word counts most, a bare shape before a comma or full stop
 * less, an emoji there least; bullets and the ornaments of a line of their own
 * count nothing and stay.
 */
export function removeNoise(text: string, context: PassContext): PassResult {
  const runs = Array.from(text.matchAll(glyphRun), ({index, 0: found}) => {
    const end = index + found.length
    return {
      start: index,
      end,
      text: found,
      points: weigh(text, index, end, found, context.model)
    }
  }).filter((d) => !isOrnament(text, d))
  const total = runs.reduce((sum, d) => sum + d.points, 0)
  const glyphs = total >= enough ? runs.map(toEdit) : []
  const edits = [...glyphs, ...findLostBlanks(text), ...findForeign(text)]
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0])}
}

function weigh(
  text: string,
  start: number,
  end: number,
  run: string,
  model: LanguageModel
): number {
  const before = characterBefore(text, start)
  const after = characterAt(text, end)
  if (!isHanText(before)) return 0
  if (isHanText(after)) return splitsWord(text, start, end, model) ? 2 : 0.5
  if (!clauseMark.test(after)) return 0
  const first = String.fromCodePoint(run.codePointAt(0) ?? 0)
  if (usual.test(first)) return 0.25
  if (expressive.test(first)) return 0.25
  return /^[\u2190-\u27bf\u2b00-\u2bff]/u.test(first) ? 1 : 0.7
}

/** Whether the characters on both sides of the glyph form one word. */
function splitsWord(
  text: string,
  start: number,
  end: number,
  model: LanguageModel
): boolean {
  for (let left = 1; left <= 3; left++)
    for (let right = 1; right <= 3; right++) {
      const word =
        text.slice(start - left, start) + text.slice(end, end + right)
      if (word.length === left + right && model.find(word) >= 0) return true
    }
  return false
}

/** A bullet at the start of a line, or a line of glyphs only. */
function isOrnament(text: string, {start, end}: Run): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (text.slice(lineStart, start).trim() === '') return true
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
  return !/[\p{L}\p{N}]/u.test(line)
}

/**
 * Blanks of an indentation that an encoder could not write: question marks at
 * the start of two or more lines.
 */
function findLostBlanks(text: string): Array<Edit> {
  const found = [...text.matchAll(/^[?？]{2,}(?=\p{Script=Han})/gmu)]
  if (found.length < 2) return []
  return found.map(({index, 0: run}) =>
    remove(index, index + run.length, 'noise-lost-blank')
  )
}

/**
 * Thai and Lao letters strewn over Chinese text, one or two at a time. Where
 * the document holds a longer run, it may really be about those languages.
 */
function findForeign(text: string): Array<Edit> {
  const runs = [...text.matchAll(/[\u0e00-\u0eff]+/gu)]
  if (runs.length < 2 || runs.some((d) => d[0].length > 2)) return []
  return runs
    .filter(({index}) => isHanText(characterBefore(text, index)))
    .map(({index, 0: run}) =>
      remove(index, index + run.length, 'noise-foreign-letter')
    )
}

function toEdit({start, end}: Run): Edit {
  return remove(start, end, 'noise-glyph')
}

function remove(start: number, end: number, ruleId: string): Edit {
  return {
    range: [start, end],
    value: '',
    kind: 'noise',
    origin: {source: 'model', ruleId},
    confidence: 0.99
  }
}

function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset)
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return ''
  const unit = text.charCodeAt(offset - 1)
  return characterAt(text, offset - (unit >= 0xdc00 && unit < 0xe000 ? 2 : 1))
}

function isHanText(character: string): boolean {
  return isHan(character.codePointAt(0) ?? 0)
}
