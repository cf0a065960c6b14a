/**
 * Whether the words of the query begin words that follow each other in a text:
 * `product force` is in `new quality productive forces`. Case does not count.
 */
export function matchEnglish(query: string, text: string): boolean {
  const wanted = wordsOf(query)
  const words = wordsOf(text)
  return (
    wanted.length > 0 &&
    words.some((_, start) =>
      wanted.every((d, index) => words[start + index]?.startsWith(d))
    )
  )
}

function wordsOf(text: string): Array<string> {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
