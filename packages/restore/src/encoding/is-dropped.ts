/**
 * Whether a pair of bytes is user-defined or stands for nothing, so that pages
 * drop it.
 *
 * @param unitOf See `DoubleByteTable`.
 */
export function isDropped(unitOf: Uint16Array, pair: number): boolean {
  const unit = unitOf[pair] as number
  return unit >= 0xe000 && unit <= 0xf8ff
}
