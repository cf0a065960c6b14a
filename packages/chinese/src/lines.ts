import type {Range} from '@zhengben/bitext'

/** The lines that hold more than white space, each without surrounding white space. */
export function nonBlankLines(text: string): Array<Range> {
  const lines: Array<Range> = []
  let start = 0
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed)
    const end = isCarriage ? carriage : feed
    push(start, end)
    start = end + 1
    if (isCarriage) carriage = text.indexOf('\r', start)
    else feed = text.indexOf('\n', start)
  }
  push(start, text.length)
  return lines

  function push(from: number, to: number): void {
    const line = trimRange(text, [from, to])
    if (line[0] < line[1]) lines.push(line)
  }
}

/** The range without white space (U+3000 included) at either end. */
export function trimRange(text: string, [start, end]: Range): Range {
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return [start, end]
}

/** All white space is in the basic plane, so a unit is enough to look at. */
function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit < 0x80
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : (unit === 0xa0 ||
        (unit >= 0x1680 && !(unit > 0x3000 && unit < 0xfeff))) &&
        /\s/.test(text[offset] as string)
}
