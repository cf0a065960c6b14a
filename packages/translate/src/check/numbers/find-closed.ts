import type {Range} from '@zhengben/bitext'

/** Chinese words that hold a numeral and number nothing the English must have. */
const names =
  /星期[一二三四五六日天]|周[一二三四五六日](?!年)|礼拜[一二三四五六日天]|三农|两会|两岸|十[一二三四五]五(?=规划|期间|时期|”|末|以来|开局|》)|“?十[一二三四五]五”?|九三学社|一带一路|双一流|三峡|三亚|四川|九江|五一(?!.?[年月万千百十])|十一(?=黄金周|长假|假期|国庆)|六一|八一|七一|三八(?=妇女|节|红旗)|五四(?=运动|青年|精神|新文化)|九一八|一二·?九|二战|一战|三文鱼|七夕|九寨沟|八达岭|三明治|百度|千岛湖|万科|六安|五台山|五粮液|四书|五经|三国(?=演义|志|时期)|八卦|二胡|三轮车|百姓|老百姓|千万(?=别|不|不要|要|记)|[一-鿿]三[一-鿿]四|[三五七][番颠]五?[五次倒]|三心二意|丢三落四|五湖四海|四面八方|七嘴八舌|乱七八糟|五花八门|千方百计|千家万户|九牛一毛|三令五申|三番五次|四通八达|五光十色|千军万马|成千上万|万众一心|百花齐放|百年未有之大变局|四周(?!年|岁)|四处|四面|四下|四邻|十有[八九]|三三两两|一五一十|接二连三|三言两语|朝三暮四/gu

/** The same for words of the Chinese text: 星期三, 十四五规划, 三番五次. */
export function closedByWords(text: string): Array<Range> {
  return Array.from(
    text.matchAll(names),
    (d): Range => [d.index, d.index + d[0].length]
  )
}
