/** The pairs of bytes of a double-byte encoding, and what they stand for. */
export interface DoubleByteTable {
  /** The UTF-16 unit that a pair (lead << 8 | trail) stands for, 0 for none. */
  readonly unitOf: Uint16Array
  /** The pair that a UTF-16 unit is written with, 0 for none. */
  readonly pairOf: Uint16Array
}

const firstLead = 0x81
const lastLead = 0xfe
const firstTrail = 0x40
const lastTrail = 0xfe
const lineFeed = 0x0a

/**
 * Read the table of a double-byte encoding out of the platform's decoder, user-
 * defined pairs (private use) included. Pairs that stand for several UTF-16
 * units, and four-byte codes, are left out.
 */
export function createDoubleByteTable(
  encoding: 'gb18030' | 'big5'
): DoubleByteTable {
  const width = lastTrail - firstTrail + 1
  const bytes = new Uint8Array((lastLead - firstLead + 1) * width * 3)
  let at = 0
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail <= lastTrail; trail++) {
      bytes[at++] = lead
      bytes[at++] = trail
      bytes[at++] = lineFeed
    }
  const decoded = new TextDecoder(encoding).decode(bytes).split('\n')
  const unitOf = new Uint16Array(0x10000)
  const pairOf = new Uint16Array(0x10000)
  for (let index = 0; index < decoded.length - 1; index++) {
    const character = decoded[index] as string
    if (character.length !== 1 || character === '\ufffd') continue
    const lead = firstLead + Math.floor(index / width)
    const pair = (lead << 8) | (firstTrail + (index % width))
    const unit = character.charCodeAt(0)
    unitOf[pair] = unit
    if (pairOf[unit] === 0) pairOf[unit] = pair
  }
  return {unitOf, pairOf}
}
