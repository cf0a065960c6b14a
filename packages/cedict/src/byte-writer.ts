/** Grows a run of bytes. Numbers are little-endian. */
export interface ByteWriter {
  readonly length: number
  byte(value: number): void
  uint16(value: number): void
  /**
   * An unsigned number below 277,568 in one to three bytes: 192 values take
   * one byte, 15,360 take two.
   */
  rank(value: number): void
  toBytes(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  const bytes: Array<number> = []
  return {
    get length() {
      return bytes.length
    },
    byte(value) {
      bytes.push(value)
    },
    uint16(value) {
      bytes.push(value & 0xff, value >> 8)
    },
    rank(value) {
      if (value < 192) bytes.push(value)
      else if (value < 192 + 60 * 256) {
        bytes.push(192 + ((value - 192) >> 8), (value - 192) & 0xff)
      } else {
        const rest = value - 192 - 60 * 256
        bytes.push(252 + (rest >> 16), (rest >> 8) & 0xff, rest & 0xff)
      }
    },
    toBytes: () => Uint8Array.from(bytes)
  }
}
