/**
 * Units as numbers that are the same in every run: a character is its code
 * point, a word a hash below 0 (FNV-1a). Two words may have one number; then
 * two texts seem to share more than they do, never less.
 */
export function encodeUnits(units: ReadonlyArray<string>): Int32Array {
  return Int32Array.from(units, (unit) => {
    const code = unit.codePointAt(0) as number
    return unit.length === (code > 0xffff ? 2 : 1) ? code : hashText(unit)
  })
}

/** 31 bits of FNV-1a over UTF-16 units, as a number below 0. */
export function hashText(text: string): number {
  let hash = 0x811c_9dc5
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193)
  return hash | 0x8000_0000
}
