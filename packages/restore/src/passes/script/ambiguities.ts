/**
 * A character that opencc leaves, or that is a simplified character too, and
 * that only its word tells from what is written with it.
 */
export interface Ambiguity {
  /** What it may stand for in simplified text. */
  readonly value: string
  /**
   * In traditional text: a number where the spelling is usual there, the cost,
   * −ln of the odds, of its standing for `value`; `damage` where only a bad table writes
   * it; absent where it is itself.
   */
  readonly traditional?: number | 'damage'
  /** In simplified text only a bad table writes it; absent where it is itself. */
  readonly simplified?: 'damage'
  /** Places of a document that must be damaged, else none is; absent, one. */
  readonly fewest?: {readonly simplified: number; readonly traditional: number}
  /** Seldom the last of a clause: there it follows what other places show. */
  readonly isSeldomLast?: boolean
  /** Damage in a text that holds this only. */
  readonly needs?: RegExp
  /** Of a text in which the character is itself. */
  readonly unless?: RegExp
  /** Of the text from the character on, outside which it is itself. */
  readonly within?: RegExp
  /** Of the character with two on each side: words and names of simplified text. */
  readonly words?: RegExp
  /** Forms whose presence shows that a text writes it right; absent, `value`. */
  readonly right?: ReadonlyArray<string>
  /** A rate below which its places are no damage, 0–1: names (壹基金) beside 一. */
  readonly leastRate?: number
}

/** Writers of Cantonese write 冇 for its own sake, beside other characters of theirs. */
const cantonese = /[嘅咗喺佢哋啲嚟嗰][^嘅咗喺佢哋啲嚟嗰]*[嘅咗喺佢哋啲嚟嗰]/u
/**
 * What no writer but only a table of single characters makes. Cantonese quoted
 * in other text (冇問題) has nothing of this kind around it.
 */
const byTable =
  /冇有|隻[有是要能見会會好得怕剩]|[後后裡裏里外前上下對对方]麵|麵[對对前臨临無无色容]|籲籲|彆[人的說说墅]|[特區区分]彆|皇後|[為为除]瞭|係統|控製|註意|凖[備备]|迴[來来去到]|齣[現现來来去]|纔[能會会是]/u

/** Kept in names and old words (毕昇, 束脩, 谿谷), else only a table writes them. */
const ofNames: ReadonlyArray<[string, Ambiguity]> =
  '昇升脩修氾泛釐厘夥伙祕秘摺折陞升谿溪剋克菸烟蒐搜'
    .match(/../gu)
    ?.map((d) => [
      d.charAt(0),
      {value: d.charAt(1), simplified: 'damage', needs: byTable}
    ]) ?? []

/**
 * By the character as found. Spellings of traditional text: 著 is the particle
 * 着 and 著 itself, 瞭解 is 了解 beside 瞭望, 沈沒 is 沉没 beside the name 沈.
 * Damage: a table that knows one traditional form for each simplified one (了
 * → 瞭, 没 → 冇, 一 → 壹), and one back that leaves what it does not know
 * (沿著, 為瞭, 徵收, 乾净 in simplified text).
 */
export const ambiguities: ReadonlyMap<string, Ambiguity> = new Map<
  string,
  Ambiguity
>([
  ...ofNames,
  [
    '著',
    {
      value: '着',
      // 王力著 before a title or a stop is honest.
      isSeldomLast: true,
      traditional: 0,
      simplified: 'damage',
      words: /[显名专编论译原土执巨遗昭卓合拙新所]著|著[名作称有书述者录]/u
    }
  ],
  [
    '瞭',
    {value: '了', traditional: 0, simplified: 'damage', words: /明瞭|瞭[望亮]/u}
  ],
  [
    '乾',
    {
      value: '干',
      traditional: 2,
      simplified: 'damage',
      words:
        /乾[坤隆县安德符统化佑祐宁封道元兴亨定贞嘉清陵州卦象造宅断纲乾]|[雍康乾]乾|乾上坤/u
    }
  ],
  [
    '徵',
    {
      value: '征',
      traditional: 2,
      simplified: 'damage',
      words: /文徵明|魏徵|徵[宗羽调音声]|[宫角变]徵/u
    }
  ],
  [
    '於',
    {
      value: '于',
      traditional: -4,
      simplified: 'damage',
      words: /於[幼越陵潜菟戏穆邑梨崇氏姓]|樊於/u
    }
  ],
  ['麽', {value: '么', traditional: 0, simplified: 'damage'}],
  ['沈', {value: '沉', traditional: 2}],
  ['藉', {value: '借', traditional: 0}],
  ['覆', {value: '复', traditional: 0}],
  ['祇', {value: '只', traditional: 0}],
  ['坏', {value: '坯', traditional: 2}],
  ['畫', {value: '划', traditional: 2}],
  ['彷', {value: '仿', traditional: 0}],
  ['凖', {value: '准', traditional: 0, simplified: 'damage'}],
  [
    '冇',
    {
      value: '没',
      traditional: 'damage',
      simplified: 'damage',
      needs: byTable,
      unless: cantonese,
      right: ['没', '沒']
    }
  ],
  [
    '壹',
    {
      value: '一',
      traditional: 'damage',
      simplified: 'damage',
      fewest: {simplified: 2, traditional: 1},
      leastRate: 0.8,
      within: /^壹(?![基心周週号號传傳钱錢]|直播)/u,
      unless: /[贰貳叁叄佰仟]/u
    }
  ],
  [
    '乙',
    {
      value: '一',
      traditional: 'damage',
      simplified: 'damage',
      fewest: {simplified: 3, traditional: 3},
      leastRate: 0.8,
      right: ['一個', '一个'],
      unless: /[甲丙丁]/u,
      within: /^乙[個个](?![体體])/u
    }
  ]
])
