import type {Range} from '@zhengben/bitext'

/** A quarter, half or third of a period, or a five-year plan, where it stands. */
export interface PeriodPart {
  readonly range: Range
  /** Parts of one kind exclude each other. */
  readonly kind: 'quarter' | 'half' | 'third' | 'plan'
  /** As English says it. */
  readonly english: string
}

type Row = readonly [
  kind: PeriodPart['kind'],
  english: string,
  chinese: RegExp,
  rendering: RegExp
]

function quarter(name: string, han: string, figure: string): Row {
  return [
    'quarter',
    `${name} quarter`,
    new RegExp(
      `(?<![前每个個近连後后头])(?:第[${han}${figure}]|[${han}])季度`,
      'gu'
    ),
    new RegExp(
      `\\b(?:${name}|${figure}(?:st|nd|rd|th))[- ]quarter(?!-)\\b|\\bQ${figure}\\b|\\b${figure}Q\\b`,
      'gi'
    )
  ]
}

function plan(name: string, han: string, figure: string): Row {
  return [
    'plan',
    `${figure}th Five-Year Plan`,
    new RegExp(`十${han}五(?=”?(?:规划|規劃|计划|期间|时期))`, 'gu'),
    new RegExp(`\\b(?:${figure}th|${name}) Five-Year Plan`, 'gi')
  ]
}

const rows: ReadonlyArray<Row> = [
  plan('eleventh', '一', '11'),
  plan('twelfth', '二', '12'),
  plan('thirteenth', '三', '13'),
  plan('fourteenth', '四', '14'),
  plan('fifteenth', '五', '15'),
  quarter('first', '一', '1'),
  quarter('second', '二', '2'),
  quarter('third', '三', '3'),
  quarter('fourth', '四', '4'),
  [
    'half',
    'first half',
    /上半年/gu,
    /\bfirst half of (?:the|this|last|\d{4})|\bH1\b/gi
  ],
  [
    'half',
    'second half',
    /下半年/gu,
    /\bsecond half of (?:the|this|last|\d{4})|\bH2\b/gi
  ],
  ['third', 'early', /月(?:份)?上旬/gu, /\bearly (?=(?:in )?\p{Lu}\p{L}{2})/gu],
  ['third', 'mid-', /月(?:份)?中旬/gu, /\b[Mm]id[- ](?=\p{Lu}\p{L}{2})/gu],
  ['third', 'late', /月(?:份)?下旬/gu, /\b[Ll]ate (?=(?:in )?\p{Lu}\p{L}{2})/gu]
]

function find(text: string, side: 2 | 3): Array<PeriodPart> {
  return rows.flatMap((row) =>
    Array.from(text.matchAll(row[side]), ({0: found, index}) => ({
      range: [index, index + found.length] as const,
      kind: row[0],
      english: row[1]
    }))
  )
}

/** 第四季度, 下半年 and 三月中旬 of a Chinese text. */
export const chineseParts = (text: string): Array<PeriodPart> =>
  sign.test(text) ? find(text, 2) : []

/** What each of them has; most sentences have none of it. */
const sign = /季度|半年|旬|五[”规規计期时]/u

/** The same of an English text. */
export const englishParts = (text: string): Array<PeriodPart> => find(text, 3)
