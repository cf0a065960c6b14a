import type {Range} from '@zhengben/bitext'

/**
 * Cut a text into stretches of at most `size` UTF-16 units that can be
 * restored one by one: at the last end of a paragraph, else of a line, of a
 * sentence, of a clause, else anywhere but inside a code point or a CRLF.
 */
export function cutBlocks(text: string, size: number): Array<Range> {
  const blocks: Array<Range> = []
  for (let start = 0; start < text.length; ) {
    const end =
      text.length - start <= size ? text.length : findCut(text, start, size)
    blocks.push([start, end])
    start = end
  }
  return blocks
}

const ends = [/\n\s*\n/g, /\n/g, /[。！？!?][”’」』）]*/g, /[，；：,;:]/g]

function findCut(text: string, start: number, size: number): number {
  const limit = start + size
  // A cut in the first half would make blocks that tell little of the document.
  const half = start + (size >> 1)
  const tail = text.slice(half, limit)
  for (const end of ends) {
    let cut = 0
    for (const match of tail.matchAll(end)) cut = match.index + match[0].length
    if (cut > 0 && cut < tail.length) return half + cut
  }
  const unit = text.charCodeAt(limit)
  const inside =
    (unit >= 0xdc00 && unit <= 0xdfff) || text.startsWith('\r\n', limit - 1)
  return inside ? limit - 1 : limit
}
