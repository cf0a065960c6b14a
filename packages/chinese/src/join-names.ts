import {joinWords} from './join-words.ts'
import type {Word} from './word.ts'

/**
 * Characters that write the sounds of foreign names, as in the transliteration
 * tables of Xinhua News Agency; those that are common words alone are left out.
 */
const syllables = new Set(
  '阿埃艾爱安昂奥巴拜班邦包鲍贝本比彼毕宾波伯博勃布采查察策茨达戴丹当道德登邓迪狄蒂丁顿多厄恩尔法凡范菲' +
    '费芬丰冯佛夫弗福富盖冈戈格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简杰金京居卡凯坎康考柯科' +
    '克肯孔库夸奎昆拉莱兰朗劳勒雷里利莉列林琳留龙隆娄卢鲁吕伦罗洛马迈麦曼芒毛梅门蒙米密明摩莫墨默姆木穆拿' +
    '娜纳乃瑙内嫩尼妮年宁纽农努诺欧帕派潘庞佩彭皮平珀普奇契恰钱强乔切钦琴琼丘让热日荣茹瑞若撒萨塞赛森沙山' +
    '尚绍舍申圣施什史士舒斯松苏索塔泰坦汤唐陶特滕提天廷通图土托瓦万汪旺威韦维温翁沃乌武伍西希锡席夏肖谢辛' +
    '欣兴休许逊雅亚延扬耶叶伊因英尤约赞泽扎詹珍芝朱兹子祖佐丝妲丽琪黛薇茜甫楚芙喀娅娃帝汀'
)
const dot = /^[·•‧・]$/

/**
 * Joins the syllables of foreign names at an interpunct: 叶甫|根尼·普|里马科夫
 * becomes 叶甫根尼·普里马科夫 in three words. Only next to the interpunct, and
 * only words made wholly of characters that transliterate.
 */
export function joinNames(words: ReadonlyArray<Word>): ReadonlyArray<Word> {
  const result: Array<Word> = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (!dot.test(word.value)) {
      result.push(word)
      continue
    }
    const before: Array<Word> = []
    while (isSyllables(result.at(-1))) before.unshift(result.pop() as Word)
    if (before.length > 0) result.push(joinName(before))
    result.push(word)
    const after: Array<Word> = []
    while (isSyllables(words[i + 1])) after.push(words[++i] as Word)
    if (after.length > 0) result.push(joinName(after))
  }
  return result
}

function joinName(words: ReadonlyArray<Word>): Word {
  return words.length === 1 ? (words[0] as Word) : joinWords(words, 'nrt')
}

function isSyllables(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.value.length <= 8 &&
    [...word.value].every((d) => syllables.has(d))
  )
}
