/** Whether `offset` lies between the halves of a surrogate pair. */
export function splitsCodePoint(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}
