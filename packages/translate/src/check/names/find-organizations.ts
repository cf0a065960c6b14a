import {tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {CheckUnit} from '../unit.ts'
import {type Readings, spellings} from './spell-pinyin.ts'

/** What organizations are by the last word of their name, and how that is rendered. */
const kinds: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  `科技:technology technologies tech sci-tech|集团:group corporation|公司:company corporation|银行:bank banking|大学:university college|学院:college institute school academy|医院:hospital infirmary|研究院:institute academy|研究所:institute
基金会:foundation fund|资本:capital|证券:securities|保险:insurance|药业:pharmaceutical pharmaceuticals pharma|医药:pharmaceutical pharmaceuticals pharma medicine|汽车:auto automobile automotive motor motors|电子:electronics electronic|能源:energy
生物:biotech biotechnology biological bio|软件:software|控股:holdings holding|实业:industry industries industrial|电器:electric appliance appliances|食品:food foods|传媒:media|地产:property properties|物流:logistics|航空:airlines aviation air airways`
    .split(/[|\n]/)
    .map((row) => {
      const [kind = '', renderings = ''] = row.split(':')
      return [kind, renderings.split(' ')] as const
    })
)
const named = new RegExp(
  `(?<=(\\p{Script=Han}{2}))(?:${[...kinds.keys()].join('|')})`,
  'gu'
)

/** An organization under a name of its own, in both languages. */
export interface Organization {
  /** 远澜科技. */
  readonly source: string
  /** Yuanlan Technology. */
  readonly rendering: string
  readonly range: Range
}

/** The organizations of a unit whose names are told by their sound: 远澜科技. */
export function findOrganizations(
  {source, target}: CheckUnit,
  readings: Readings
): Array<Organization> {
  const mentions = [...source.text.matchAll(named)]
  if (mentions.length === 0) return []
  const words = tokenizeEnglish(target.text)
  const result = new Map<string, Organization>()
  for (const {0: kind, 1: name = ''} of mentions) {
    const sounds = spellings([...name], readings)
    for (const [index, {value, range}] of words.entries()) {
      const next = words[index + 1]
      if (
        !next ||
        !/^\p{Lu}.*\p{L}$/u.test(value) ||
        !/^\p{Lu}/u.test(next.value) ||
        next.range[0] !== range[1] + 1 ||
        !sounds.includes(value.toLowerCase()) ||
        !kinds.get(kind)?.includes(next.value.toLowerCase())
      )
        continue
      const whole = [range[0], next.range[1]] as const
      const key = name + kind
      if (!result.has(key))
        result.set(key, {
          source: key,
          rendering: target.text.slice(...whole),
          range: whole
        })
    }
  }
  return [...result.values()]
}
