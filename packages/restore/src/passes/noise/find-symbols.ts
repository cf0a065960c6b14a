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
/** Words that one symbol must break. */
const fewest = 3
/**
 * Share of a symbol's sightings between Han that must break a word. Strewn at
 * random they break a third; between words and in formulas, next to none.
 */
const share = 0.2

/** Symbols strewn inside words, each judged by all its sightings. */
export function findSymbols(text: string, model: LanguageModel): Array<Edit> {
  const seen = new Map<string, Array<{start: number; end: number}>>()
  for (const {index, 0: run, 1: symbol = ''} of matchFrom(
    text,
    symbolRun,
    findSymbol
  )) {
    if (!isHanBefore(text, index)) continue
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
  places: ReadonlyArray<{start: number; end: number}>,
  model: LanguageModel
): boolean {
  const inside = places.filter(({end}) => isHan(text.codePointAt(end) ?? 0))
  const breaking = inside.filter(
    ({start, end}) =>
      !(mask.test(symbol) && surname.test(text.charAt(start - 1))) &&
      splitsWord(text, start, end, model)
  )
  return breaking.length >= Math.max(fewest, inside.length * share)
}
