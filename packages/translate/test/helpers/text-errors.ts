import {type ErrorKind, replaceOne, swap} from './spoil.ts'

/** Errors in words, names, codes and marks. */
export const textErrors: ReadonlyArray<ErrorKind> = [
  {
    name: 'forbidden term',
    rules: ['term-forbidden'],
    spoil: swap(
      'Chinese modernization|Chinese-style modernization',
      'Belt and Road|One Belt One Road',
      'gross domestic product|gross national product',
      'Communist Party of China|Chinese Communist Party',
      'one-China principle|one-China policy'
    )
  },
  {
    name: 'term missed',
    rules: ['term', 'term-forbidden'],
    spoil: swap(
      'rural revitalization|village renewal',
      'supply-side structural reform|changes on the offer side',
      'community with a shared future|common fate',
      'reform and opening up|change and openness',
      'high-quality development|good growth',
      'carbon neutrality|zero output',
      'Central Bank|money office'
    )
  },
  {
    name: 'Chinese left in the English',
    rules: ['untranslated'],
    spoil: (target, source, random) => {
      const han = /\p{Script=Han}{2,4}/u.exec(source)?.[0]
      return (
        han && replaceOne(target, /(?<= )\p{Ll}{5,}(?= )/gu, random, () => han)
      )
    }
  },
  {
    name: 'copy of the source',
    rules: ['untranslated'],
    spoil: (_, source) => source
  },
  {name: 'empty', rules: ['empty'], spoil: () => ''},
  {
    name: 'full stop lost',
    rules: ['end-mark'],
    spoil: (target) =>
      /\p{L}\.$/u.test(target) ? target.slice(0, -1) : undefined
  },
  {
    name: 'question mark lost',
    rules: ['end-mark'],
    spoil: (target) =>
      target.endsWith('?') ? `${target.slice(0, -1)}.` : undefined
  },
  {
    name: 'full-width mark',
    rules: ['full-width'],
    spoil: (target, _, random) =>
      replaceOne(target, /(?<=\p{L}), |\.$|[()]/gu, random, (d) =>
        d
          .replace(', ', '，')
          .replace('.', '。')
          .replace('(', '（')
          .replace(')', '）')
      )
  },
  {
    name: 'unpaired',
    rules: ['pair'],
    spoil: (target, _, random) =>
      replaceOne(target, /[()“”]/gu, random, () => '')
  },
  {
    name: 'half left out',
    rules: ['length', 'number', 'date'],
    spoil: (target) => {
      const words = target.split(' ')
      return words.length < 16
        ? undefined
        : `${words.slice(0, Math.ceil(words.length * 0.4)).join(' ')}.`
    }
  },
  {
    name: 'said twice',
    rules: ['length'],
    spoil: (target) =>
      target.length < 80 ? undefined : `${target} ${target} ${target}`
  },
  {
    name: 'double space',
    rules: ['space'],
    spoil: (target, _, random) =>
      replaceOne(target, /(?<=\p{L}) (?=\p{L})/gu, random, () => '  ')
  },
  {name: 'space at the end', rules: ['space'], spoil: (target) => `${target} `},
  {
    name: 'space before a mark',
    rules: ['space'],
    spoil: (target, _, random) =>
      replaceOne(target, /(?<=\p{L}),/gu, random, () => ' ,')
  },
  {
    name: 'word twice',
    rules: ['repeat'],
    spoil: (target, _, random) =>
      replaceOne(
        target,
        /\b(?:the|of|and|to|in|is|will)\b/g,
        random,
        (d) => `${d} ${d}`
      )
  },
  {
    name: 'person misspelt',
    rules: ['name'],
    spoil: swap(
      'Xi Jinping|Xi Jinpin',
      'Li Qiang|Li Qing',
      'Mao Ning|Mao Nin',
      'Wang Yi|Wang Yu',
      'Tu Youyou|Tu Youyuo',
      'Zhang Guimei|Zhang Guimie',
      'Yuan Longping|Yuan Lonping',
      'Zhong Nanshan|Zhong Nansan',
      'Mo Yan|Mo Yang',
      'Lang Ping|Lang Peng'
    )
  },
  {
    name: 'place misspelt',
    rules: ['name', 'term', 'term-forbidden'],
    spoil: swap(
      'Chengdu|Chengud',
      'Chongqing|Chongqin',
      'Shenzhen|Shenzen',
      'Hangzhou|Hanghzou',
      'Dunhuang|Dunhang',
      'Guangzhou|Guanzhou',
      'Wuhan|Wuhna',
      'Suzhou|Xuzhou',
      'Cambodia|Cambodja',
      'Beijing|Beijng',
      'Xinjiang|Xinjang'
    )
  },
  {
    name: 'placeholder changed',
    rules: ['code'],
    spoil: (target, _, random) =>
      replaceOne(target, /\{\w+\}|%[ds]|<\/?b>/g, random, (d) =>
        random() < 0.5 ? '' : d.replace(/\w+/, 'x')
      )
  },
  {
    name: 'address or code changed',
    rules: ['code'],
    spoil: (target, _, random) =>
      replaceOne(
        target,
        /example\.com|19001|COVID-19|USB-C|5G/g,
        random,
        (d) =>
          d === 'example.com'
            ? 'exmaple.com'
            : d === '19001'
              ? '19010'
              : d === 'COVID-19'
                ? 'COVID-18'
                : d === '5G'
                  ? '4G'
                  : 'USB-A'
      )
  },
  {
    name: 'small letter at the start',
    rules: ['capital'],
    spoil: (target) =>
      /^\p{Lu}\p{Ll}+ .*[.?!]$/u.test(target)
        ? target.charAt(0).toLowerCase() + target.slice(1)
        : undefined
  }
]
