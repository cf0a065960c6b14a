const initials: ReadonlyArray<readonly [pinyin: string, wadeGiles: string]> = [
  ['zh', 'ch'],
  ['b', 'p'],
  ['d', 't'],
  ['g', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['r', 'j'],
  ['z', 'ts'],
  ['c', 'ts']
]

/** Syllables that the table of initials and finals would get wrong. */
const whole: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  yi: 'i',
  you: 'yu',
  yan: 'yen',
  ye: 'yeh',
  yue: 'yueh',
  yong: 'yung',
  er: 'erh',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  gui: 'kuei',
  kui: 'kuei',
  guo: 'kuo',
  kuo: 'kuo',
  huo: 'huo',
  shuo: 'shuo'
}

/**
 * A syllable of pinyin, without tone, as Wade–Giles has it in names: without
 * apostrophes and umlauts (`xiao` hsiao, `jie` chieh, `qing` ching).
 */
export function toWadeGiles(syllable: string): string {
  const known = whole[syllable]
  if (known !== undefined) return known
  const isRetroflex = /^(?:zh|ch|sh|r)i$/.test(syllable)
  const [pinyin = '', wadeGiles = ''] =
    initials.find(
      ([d]) => syllable.startsWith(d) && !/^(?:ch|sh)/.test(syllable)
    ) ?? []
  const final = syllable
    .slice(pinyin.length)
    .replace(/ong$/, 'ung')
    .replace(/ian$/, 'ien')
    .replace(/(?<=[iu])e$/, 'eh')
    .replace(/uo$/, 'o')
  return wadeGiles + final + (isRetroflex ? 'h' : '')
}
