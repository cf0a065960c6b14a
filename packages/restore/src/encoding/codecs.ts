import {once} from '../once.ts'
import type {PassContext} from '../pass.ts'
import {
  createDoubleByteTable,
  type DoubleByteTable
} from './double-byte-table.ts'

/** What bytes stand for in the encodings that Chinese pages were written in. */
export interface Codecs {
  readonly gbk: () => DoubleByteTable
  readonly big5: () => DoubleByteTable
  /** The traditional characters that pinyin with tone marks reads, as pairs of GBK. */
  readonly readAs: (pinyin: string) => ReadonlyArray<number>
}

const none: ReadonlyArray<number> = []

/** Tables that are made when a text first looks damaged, then kept: 16 ms each. */
export function createCodecs({
  readings,
  simplify
}: Pick<PassContext, 'readings' | 'simplify'>): Codecs {
  const gbk = once(() => createDoubleByteTable('gb18030'))
  const index = once(() => indexReadings(gbk(), readings, simplify))
  return {
    gbk,
    big5: once(() => createDoubleByteTable('big5')),
    readAs: (pinyin) => index().get(pinyin) ?? none
  }
}

function indexReadings(
  {unitOf}: DoubleByteTable,
  readings: PassContext['readings'],
  simplify: PassContext['simplify']
): ReadonlyMap<string, ReadonlyArray<number>> {
  const result = new Map<string, Array<number>>()
  for (const [pair, unit] of unitOf.entries()) {
    if (unit < 0x4e00 || unit > 0x9fff) continue
    const character = String.fromCharCode(unit)
    if (simplify(character) === character) continue
    for (const pinyin of readings(character)) {
      const pairs = result.get(pinyin)
      if (pairs) pairs.push(pair)
      else result.set(pinyin, [pair])
    }
  }
  return result
}
