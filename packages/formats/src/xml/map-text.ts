/**
 * The place in the file of each unit of a text that was read from `raw` at
 * `start`, and of its end: references (`&lt;`, `&#20013;`) and CRLF make one
 * unit (or two, outside the BMP) of several.
 */
export function mapText(
  raw: string,
  value: string,
  start: number
): Array<number> {
  const offsets: Array<number> = []
  let at = 0
  while (offsets.length < value.length) {
    offsets.push(start + at)
    const reference =
      raw[at] === '&' ? /^&[^;]{1,40};/.exec(raw.slice(at, at + 42)) : null
    if (reference) {
      const code = value.codePointAt(offsets.length - 1) ?? 0
      if (code > 0xffff) offsets.push(start + at)
      at += reference[0].length
    } else at += raw.startsWith('\r\n', at) ? 2 : 1
  }
  offsets.push(start + at)
  return offsets
}
