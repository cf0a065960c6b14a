const ends = [/\n\s*\n/g, /\n/g, /[。！？!?][”’」』）]*/g, /[，；：,;:]/g]

/**
 * Where to cut a text that is longer than `size` UTF-16 units, so that both
 * sides can be restored one by one: at the last end of a paragraph before
 * that, else of a line, of a sentence, of a clause, else anywhere but inside a
 * code point or a CRLF.
 */
export function findCut(text: string, size: number): number {
  // A cut in the first half would make blocks that tell little of the document.
  const half = size >> 1
  const tail = text.slice(half, size)
  for (const end of ends) {
    let cut = 0
    for (const match of tail.matchAll(end)) cut = match.index + match[0].length
    if (cut > 0 && cut < tail.length) return half + cut
  }
  const unit = text.charCodeAt(size)
  const inside =
    (unit >= 0xdc00 && unit <= 0xdfff) || text.startsWith('\r\n', size - 1)
  return inside ? size - 1 : size
}
