/** `A` … `Z`, `AA` … of a column from 0. */
export function nameColumn(index: number): string {
  const last = String.fromCharCode(0x41 + (index % 26))
  return index < 26 ? last : nameColumn(Math.floor(index / 26) - 1) + last
}
