const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】']
])

/** The mark that closes what a line has left open; absent where nothing is open. */
export function closeQuote(line: string): string | undefined {
  const open: Array<string> = []
  for (const character of line) {
    const closer = closers.get(character)
    if (closer !== undefined) open.push(closer)
    else if (open.at(-1) === character) open.pop()
  }
  return open.at(-1)
}
