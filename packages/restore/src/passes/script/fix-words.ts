/**
 * Where a personal name may begin: at the start of a run of Han, or behind a
 * word that goes before names. A surname elsewhere may end a word (國王昇殿).
 */
const nameOpens = '(?<=^|[和與与及跟由是對对向叫為为請请給给])'
const surnames =
  '李張张陳陈鄭郑許许劉刘黃黄楊杨趙赵吳吴徐孫孙朱郭林梁羅罗宋謝谢王洪唐馮冯鄧邓蕭萧董程袁潘蔡蔣蒋葉叶杜魏薛'
/** Behind these 壹 may not end a name (陈壹向记者说). */
const nameEnds = '(?<=^|[我你他她它们們都也就不是还還在的了这這那能会會要想])'

/**
 * Words in which the general rules of a script table go wrong, by the form a
 * character has in simplified text: names that keep what is a variant
 * elsewhere (祇園, 洪昇), and words that no text writes for themselves (壹些).
 * 通用规范汉字表 (2013) keeps 乾, 徵, 昇, 濛, 於 in names.
 */
const words: ReadonlyArray<readonly [found: string, from: string, to: string]> =
  [
    ['祇[園园樹树洹陀]|[神地]祇', '祇', '祇'],
    ['文徵明|魏徵', '徵', '徵'],
    [`${nameOpens}[${surnames}]昇(?![起值級级職职降殿官旗])`, '昇', '昇'],
    [
      `${nameOpens}[${surnames}]乾[龍龙琦生池元坤隆德安亨明華华文祥榮荣福昌祖雄興兴健輝辉峰瑞宏富]`,
      '乾',
      '乾'
    ],
    ['乾[德安清元寧宁][門门宮宫殿觀观]', '乾', '乾'],
    [
      '乾[德寧宁符祐道統统興兴亨貞贞元][元初末間间一二三四五六七八九十]',
      '乾',
      '乾'
    ],
    ['鍾馗', '鍾', '钟'],
    ['凌濛初', '濛', '濛'],
    ['鉅子', '鉅', '巨'],
    ['剋[星扣制夫妻]|[相生]剋|一物剋一物', '剋', '克'],
    ['酒麴|麴[菌霉]', '麴', '曲'],
    ['於梨[華华]|於菟|樊於期|商於之地', '於', '於'],
    ['壹[些样樣般旦]|壹次性', '壹', '一'],
    [`${nameEnds}壹(?:直(?!播)|[定起切]|下子?|向)`, '壹', '一']
  ]

const forms = new Map(words.map(([, from, to]) => [from, to]))
const hint = new RegExp(`[${[...forms.keys()].join('')}]`, 'u')
const found = new RegExp(words.map(([form]) => form).join('|'), 'gu')

/** Form in simplified text of the characters of a run of Han that such words decide, by offset. */
export function fixWords(run: string): ReadonlyMap<number, string> {
  const result = new Map<number, string>()
  if (!hint.test(run)) return result
  for (const {index, 0: word} of run.matchAll(found))
    for (let at = 0; at < word.length; at++) {
      const form = forms.get(word.charAt(at))
      if (form !== undefined) result.set(index + at, form)
    }
  return result
}
