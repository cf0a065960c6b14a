import type {Range} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import {createLineReader, type LineReader} from '../../document/line-reader.ts'
import type {PassContext} from '../../pass.ts'
import {createUnitFinder} from '../unit-finder.ts'
import {type Ambiguity, ambiguities} from './ambiguities.ts'
import {
  isBesideForm,
  isCitedForm,
  isJapaneseQuote,
  isNearJapanese
} from './cites-form.ts'
import {convertible} from './convertible.ts'
import {findScript} from './find-script.ts'
import {fixWords} from './fix-words.ts'
import {variants} from './variants.ts'

/** A character that only its word tells; see `ambiguities`. */
export interface ScriptPlace {
  /** In the text as found. */
  readonly range: Range
  /** What it is if it is itself. */
  readonly kept: string
  /** Whether that is another character than was found (畫: 画, if not 划). */
  readonly isChange: boolean
  readonly ambiguity: Ambiguity
  /** Whether the text around is traditional. */
  readonly isTraditional: boolean
  /** The run of Han around it, converted but for such characters. */
  readonly run: string
  /** Offset in `run`. */
  readonly at: number
}

export interface ScriptReading {
  /** Stretches converted whatever stands around them, by offset. */
  readonly changes: ReadonlyArray<{
    readonly range: Range
    readonly value: string
  }>
  readonly places: ReadonlyArray<ScriptPlace>
}

type Mutable = {
  changes: Array<ScriptReading['changes'][number]>
  places: Array<ScriptPlace>
}

/**
 * Characters of the current standard (通用规范汉字表, 2013) that are traditional
 * forms of others as well, and ones that careful writers of simplified text
 * keep: 毕昇, 哪吒, 祕鲁, 蒜薹, 拚命, 捱过, 奏摺.
 */
const alsoSimplified = new Set(
  '乾剋劄吒夥徵扞於昇氾祕脩苎蒐薳薹袷谿釐陞麽拚捱菸醣麴榘摺'
)
/** Banknote figures, listed for their own sake in simplified text. */
const figures = /^[壹貳參叁肆伍陸柒捌玖拾佰仟萬億兆圓整零]{3,}$/u
const longestList = 20
const kana = /[\u3041-\u306d\u306f-\u30fa\u30fc]/u
const quotes = new Set(['“”', '‘’', '「」', '『』', '（）', '()', '""'])

/** 1 for units to look at though opencc leaves them. */
const special = new Uint8Array(0x10000)
for (const list of [ambiguities, variants])
  for (const character of list.keys()) special[character.charCodeAt(0)] = 1

/** Variant that is no choice of a writer of simplified text, but Hong Kong's 衛. */
const alwaysVariant = '衞'

/**
 * What may change in simplified text: what is converted by itself, and what
 * damage writes there. The rest (坏, 覆, 沈) changes inside words of traditional
 * text only.
 */
const findInSimplified = createUnitFinder(
  convertible,
  alwaysVariant,
  [...ambiguities]
    .flatMap(([form, d]) => (d.simplified ? [form] : []))
    .join(''),
  '\ud840-\ud8bf'
)

/**
 * Read what conversion to simplified characters changes in a text: `changes`
 * for certain, `places` for the model to decide.
 */
export function readScript(
  text: string,
  {simplify}: PassContext
): ScriptReading {
  const result: Mutable = {changes: [], places: []}
  let isTraditional: LineReader | undefined
  let done = 0
  let next = -1
  for (let at = findScript(text, 0); at >= 0; at = findScript(text, done)) {
    const range = findRun(text, at, done)
    done = Math.max(range[1], at + 1)
    if (range[0] === range[1]) continue
    isTraditional ??= createLineReader(text)
    const isLineTraditional = isTraditional.line(at)
    if (!isLineTraditional) {
      if (next < range[0]) next = findInSimplified(text, range[0])
      if (next < 0) next = text.length
      if (next >= range[1]) continue
    }
    if (isMention(text, range) && !isTraditional.document()) continue
    if (isJapaneseQuote(text, range) || isCitedForm(text, range)) continue
    readRun(text, range, isLineTraditional, simplify, result)
  }
  return result
}

/** The run of Han around `at`, from `from` on; empty if there is none. */
function findRun(text: string, at: number, from: number): Range {
  let end = at
  while (end < text.length) {
    const codePoint = text.codePointAt(end) as number
    if (!isHan(codePoint)) break
    end += codePoint > 0xffff ? 2 : 1
  }
  if (end === at) return [at, at]
  let start = at
  while (start > from) {
    const unit = text.charCodeAt(start - 1)
    const size = unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1
    if (start - size < from) break
    if (!isHan(text.codePointAt(start - size) as number)) break
    start -= size
  }
  return [start, end]
}

function readRun(
  text: string,
  [start, end]: Range,
  isTraditional: boolean,
  simplify: (text: string) => string,
  result: Mutable
): void {
  const run = text.slice(start, end)
  const converted = simplify(run)
  // Phrases that change length cannot be told apart inside the run.
  if (
    run.length !== converted.length &&
    [...run].length !== [...converted].length
  ) {
    result.changes.push({range: [start, end], value: converted})
    return
  }
  const fixed = fixWords(run)
  const open: Array<Omit<ScriptPlace, 'run'>> = []
  let value = ''
  let copied = 0
  for (let at = 0, to = 0, size = 1; at < run.length; at += size) {
    const before = run.codePointAt(at) as number
    const after = converted.codePointAt(to) as number
    size = before > 0xffff ? 2 : 1
    to += after > 0xffff ? 2 : 1
    if (before === after && special[before] !== 1) continue
    const character = String.fromCodePoint(before)
    const phrase = String.fromCodePoint(after)
    const range: Range = [start + at, start + at + size]
    if (
      !isTraditional &&
      phrase !== character &&
      (isBesideForm(text, range, phrase) || isNearJapanese(run, at))
    )
      continue
    const isAsOpencc =
      phrase !== character &&
      (isTraditional || isTraditionalOnly(character, phrase, simplify))
    const form = fixed.get(at)
    let now = form ?? (isAsOpencc ? phrase : character)
    value += run.slice(copied, at)
    copied = at + size
    const ambiguity =
      special[before] === 1 ? ambiguities.get(character) : undefined
    if (
      ambiguity &&
      form === undefined &&
      isOpen(ambiguity, text, range, phrase, isTraditional, simplify)
    ) {
      if (now === ambiguity.value) now = character
      open.push({
        range,
        kept: now,
        isChange: now !== character,
        ambiguity,
        isTraditional,
        at: value.length
      })
    } else {
      if (
        form === undefined &&
        phrase === character &&
        (isTraditional || character === alwaysVariant)
      )
        now = variants.get(character) ?? character
      if (now !== character) addChange(result.changes, range, now)
    }
    value += now
  }
  if (open.length === 0) return
  value += run.slice(copied)
  for (const place of open) result.places.push({...place, run: value})
}

/** Add a change, to the one before if it follows on it. */
function addChange(
  changes: Mutable['changes'],
  range: Range,
  value: string
): void {
  const last = changes.at(-1)
  if (last?.range[1] !== range[0]) changes.push({range, value})
  else
    changes[changes.length - 1] = {
      range: [last.range[0], range[1]],
      value: last.value + value
    }
}

/** Whether the model has to decide a character, given what opencc makes of it. */
function isOpen(
  {value, traditional, simplified, within, words}: Ambiguity,
  text: string,
  [start, end]: Range,
  phrase: string,
  isTraditional: boolean,
  simplify: (text: string) => string
): boolean {
  if (within && !within.test(text.slice(start, end + 2))) return false
  const character = text.slice(start, end)
  if (isTraditional)
    return traditional !== undefined && (phrase !== value || character === '坏')
  if (simplified === undefined) return false
  if (words?.test(text.slice(Math.max(0, start - 2), end + 2))) return false
  // A word for whose sake opencc makes an exception (乾坤, 宫商角徵羽).
  return phrase !== character || simplify(character) === character
}

/**
 * Whether simplified text writes `value` and has no use for a character. The standard simplifies
 * few rare ones, so that those whose simplified form lies outside the first
 * block of Unicode (二噁英, 繸) are written as they are.
 */
function isTraditionalOnly(
  character: string,
  value: string,
  simplify: (text: string) => string
): boolean {
  if (alsoSimplified.has(character) || simplify(character) === character)
    return false
  const unit = value.charCodeAt(0)
  return unit >= 0x4e00 && unit <= 0x9fff
}

/**
 * Whether a run of simplified text is written so on purpose: one character in
 * quotes, banknote figures, Japanese.
 */
function isMention(text: string, [start, end]: Range): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (kana.test(before) || kana.test(after)) return true
  if (end - start === 1) return quotes.has(before + after)
  return end - start <= longestList && figures.test(text.slice(start, end))
}
