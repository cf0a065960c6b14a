import type {PassContext} from '../pass.ts'

/**
 * The trail bytes that, behind a lead byte, make a character read so; only
 * traditional ones where there are any, since machines annotate those.
 *
 * @param unitOf See `DoubleByteTable`.
 */
export function findTrails(
  lead: number,
  pinyin: string,
  unitOf: Uint16Array,
  {readings, simplify}: Pick<PassContext, 'readings' | 'simplify'>
): Array<number> {
  const all: Array<number> = []
  const traditional: Array<number> = []
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const unit = unitOf[(lead << 8) | trail] as number
    if (unit < 0x4e00 || unit > 0x9fff) continue
    const character = String.fromCharCode(unit)
    if (!readings(character).includes(pinyin)) continue
    all.push(trail)
    if (simplify(character) !== character) traditional.push(trail)
  }
  return traditional.length > 0 ? traditional : all
}
