import {countScripts} from '../../document/count-scripts.ts'

/** Characters of Japan's reform (当用漢字, 1946) that Chinese text does not write. */
const japanese =
  /[亜悪囲栄営駅円塩応桜価懐絵覚楽気亀戯犠挙駆掲鶏撃倹剣険圏検権顕験広鉱剤済斎雑渋実収従獣県縦奨焼畳縄嬢譲醸図穂瀬摂専戦繊銭捜巣総騒蔵臓続滞択沢単団弾遅庁聴転伝闘読悩脳覇廃拝売発髪抜払辺豊満訳薬揺様謡頼覧竜猟塁霊齢労両]/u
/** What a sentence says of the form of its characters, or of words of Japan. */
const ofForms =
  /繁体|异体|写作|写法|写成|写着|写的是|题着|题写|题词|匾|[个二两三四几]字|字样|汉字|旧译|译名|日语|日文|意思/u
const opening = '“「『《'
const closing = '”」』》'
/** How far quotes and what is said of them may lie apart, in UTF-16 units. */
const reach = 40

/** Whether the run of Han between two offsets is Japanese, by its characters, inside quotes of its own. */
export function isJapaneseQuote(
  text: string,
  [start, end]: readonly [number, number]
): boolean {
  const quote = findQuote(text, start, end)
  return quote !== undefined && japanese.test(text.slice(...quote))
}

/**
 * Whether a run of simplified text is quoted for its form: wholly traditional
 * in quotes, in a sentence that speaks of forms and is simplified throughout
 * (“為人民服務”五个大字). A bad table spares no sentence around its quotes.
 */
export function isCitedForm(
  text: string,
  [start, end]: readonly [number, number]
): boolean {
  const quote = findQuote(text, start, end)
  if (!quote) return false
  const before = lastPart(text.slice(Math.max(0, quote[0] - reach), quote[0]))
  const after = firstPart(text.slice(quote[1], quote[1] + reach))
  const around = withoutQuotes(before + after)
  if (!ofForms.test(around + text.slice(...quote))) return false
  const {simplified, traditional} = countScripts(around)
  return (
    countScripts(text, ...quote).simplified === 0 &&
    simplified > 0 &&
    traditional === 0
  )
}

/** Whether a character of a run stands by one of Japan's: 広末涼子. */
export function isNearJapanese(run: string, at: number): boolean {
  return japanese.test(run.slice(Math.max(0, at - 2), at + 3))
}

/** Whether a character stands beside its simplified form for comparison (庵/菴). */
export function isBesideForm(
  text: string,
  [start, end]: readonly [number, number],
  form: string
): boolean {
  return (
    (/[/／]/u.test(text.charAt(start - 1)) &&
      text.charAt(start - 2) === form) ||
    (/[/／]/u.test(text.charAt(end)) && text.startsWith(form, end + 1))
  )
}

/** The stretch inside the quotes around a run, on its line. */
function findQuote(
  text: string,
  start: number,
  end: number
): readonly [number, number] | undefined {
  let from = start
  while (from > 0 && start - from <= reach) {
    const character = text.charAt(from - 1)
    if (opening.includes(character)) break
    if (closing.includes(character) || character === '\n') return undefined
    from--
  }
  if (from === 0 || start - from > reach) return undefined
  const close = closing.charAt(opening.indexOf(text.charAt(from - 1)))
  const to = text.slice(end, end + reach).search(/[”」』》\n]/u) + end
  return to >= end && text.charAt(to) === close ? [from, to] : undefined
}

function lastPart(text: string): string {
  return text.slice(text.search(/[^。！？\n]*$/u))
}

function firstPart(text: string): string {
  return text.slice(0, /^[^。！？\n]*/u.exec(text)?.[0].length)
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/[“「『《][^“”「」『』《》]*(?:[”」』》]|$)/gu, '')
}
