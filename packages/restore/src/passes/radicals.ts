/**
 * Radicals of the CJK Radicals Supplement that look like a character in use,
 * and that character: Unicode's Equivalent_Unified_Ideograph, for NFKC maps but
 * two of the block. Left out are those that are parts of characters only (⺡, ⺮, ⻌);
 * nothing is read by them alone.
 */
const pairs =
  '⺁厂⺄乙⺊卜⺎兀⺐尢⺒巳⺓幺⺜日⺝月⺟母⺠民⺬示⺻聿⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟'
/** Forms of Japanese, and what Chinese text means by them. */
const japanese = '⻫斉齐⻭歯齿⻯竜龙⻲亀龟'

const supplement: ReadonlyMap<string, string> = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, radical = '', meant = '']) => [
    radical,
    meant
  ])
)
const byLanguage: ReadonlyMap<
  string,
  Readonly<Record<'ja' | 'zh', string>>
> = new Map(
  Array.from(
    japanese.matchAll(/(.)(.)(.)/gu),
    ([, radical = '', ja = '', zh = '']) => [radical, {ja, zh}]
  )
)

/**
 * The character that a radical or compatibility ideograph looks like and stands
 * for; itself where there is none.
 */
export function readRadical(character: string, language: 'ja' | 'zh'): string {
  return (
    supplement.get(character) ??
    byLanguage.get(character)?.[language] ??
    character.normalize('NFKC')
  )
}
