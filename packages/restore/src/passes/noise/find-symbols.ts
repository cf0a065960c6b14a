import type {Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {LanguageModel} from '../../model/language-model.ts'
import {isHanBefore} from '../is-han-before.ts'
import {matchFrom} from '../match-from.ts'
import {splitsWord} from '../splits-word.ts'
import {createUnitFinder} from '../unit-finder.ts'
import {noiseEdit} from './noise-edit.ts'

/** One symbol, up to three times, that is no punctuation between words. */
const symbolRun =
  /([＊※§¤﹌﹏`~^|¦‖¨ˇ#@$%&*_=+<>{}\\＃＠＄％＆＾＿｜～｀◎])\1{0,2}(?=\p{Script=Han}|[，。；：、！？])/uy
const findSymbol = createUnitFinder(
  '＊※§¤﹌﹏`~^|¦‖¨ˇ#@$%&*_=+<>{}\\＃＠＄％＆＾＿｜～｀◎'
)
/** Symbols that stand for a character left out: 张*伟. */
const mask = /[＊*]/u
/** The commonest family names: what follows them may be masked. */
const surname =
  /[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯]$/u
/** Where asterisks hide parts of names, or stand for any character. */
const masking =
  /名单|名單|公示|身份证号|身分證|尾号|尾號|昵称|暱稱|用户名|中奖用户|通配符|萬用字元|正则|隐去|隱去|匿名|脱敏|[*＊]{4}/u
/** What may stand in one cell of a list with a mark: 平*安, 诸葛*亮. */
const longestName = 4
/** What parts the clauses of a sentence, and no cells. */
const clauseMark = /[，。；！？,;!?”’]/u
/** How much of a clause is looked at on either side, in UTF-16 units. */
const reach = 12
/** Symbols that formulas have, and the clause before and behind one: an equals sign and another sign make it one. */
const sign = /[*+=<>^]/u
const clauseBefore = /[^\n，。；：！？,;:!?]*$/u
const clauseBehind = /^[^\n，。；：！？,;:!?]*/u
const otherSign = /[-*+/^×÷−—]/u
/** How much of a formula in words is looked at on either side. */
const formulaReach = 32
/** Words that one symbol must break. */
const fewest = 3
/**
 * Share of a symbol's sightings between Han that must break a word. Strewn at
 * random they break a third; between words and in formulas, next to none.
 */
const share = 0.2

interface Place {
  readonly start: number
  readonly end: number
}

/** Symbols strewn inside words, each judged by all its sightings. */
export function findSymbols(text: string, model: LanguageModel): Array<Edit> {
  const seen = new Map<string, Array<Place>>()
  for (const {index, 0: run, 1: symbol = ''} of matchFrom(
    text,
    symbolRun,
    findSymbol
  )) {
    if (!isHanBefore(text, index)) continue
    if (sign.test(symbol) && isInFormula(text, index)) continue
    const places = seen.get(symbol) ?? []
    places.push({start: index, end: index + run.length})
    seen.set(symbol, places)
  }
  const result: Array<Edit> = []
  for (const [symbol, places] of seen)
    if (places.length >= fewest && isStrewn(text, symbol, places, model))
      for (const {start, end} of places)
        result.push(noiseEdit(start, end, 'noise-symbol'))
  return result
}

function isStrewn(
  text: string,
  symbol: string,
  places: ReadonlyArray<Place>,
  model: LanguageModel
): boolean {
  const isMask = mask.test(symbol)
  if (isMask && masking.test(text)) return false
  const inside = places.filter(
    (place, i) =>
      isHan(text.codePointAt(place.end) ?? 0) &&
      !isSpaced(places, i) &&
      !(isMask && isInName(text, place))
  )
  const breaking = inside.filter(({start, end}) =>
    splitsWord(text, start, end, model)
  )
  return breaking.length >= Math.max(fewest, inside.length * share)
}

/** Whether one character parts the symbol from the next: 新&老&客&户 is dress. */
function isSpaced(places: ReadonlyArray<Place>, i: number): boolean {
  const {start, end} = places[i] as Place
  const last = places[i - 1]?.end ?? -2
  const next = places[i + 1]?.start ?? Infinity
  return start - last === 1 || next - end === 1
}

/** Whether a sign belongs to a formula in words: 木+目=相. */
function isInFormula(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - formulaReach), at)
  const behind = text.slice(at, at + formulaReach)
  const clause =
    (before.match(clauseBefore)?.[0] ?? '') +
    (behind.match(clauseBehind)?.[0] ?? '')
  return clause.includes('=') && otherSign.test(clause)
}

/**
 * Whether the symbol may hide a character of a name: behind a family name, near
 * the start of a line or a cell, or with no more than a name around.
 */
function isInName(text: string, {start, end}: Place): boolean {
  if (surname.test(text.charAt(start - 1))) return true
  const before = text.slice(Math.max(0, start - reach), start)
  const {0: left = '', index = 0} = before.match(/[\p{Script=Han}*＊]*$/u) ?? {}
  if (left.length >= longestName) return false
  if (!clauseMark.test(before.charAt(index - 1))) return true
  const [right = ''] =
    text.slice(end, end + reach).match(/^[\p{Script=Han}*＊]*/u) ?? []
  return left.length + right.length <= longestName
}
