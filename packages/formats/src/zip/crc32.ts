/** The checksum of ZIP (CRC-32, ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({length: 256}, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++)
      value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
    return value
  })
  let crc = 0xffffffff
  for (const byte of bytes)
    crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number)
  return (crc ^ 0xffffffff) >>> 0
}
