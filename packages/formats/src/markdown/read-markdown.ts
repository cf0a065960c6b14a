import type {Block, Piece, Prose, Range} from '@zhengben/bitext'
import {trimRange} from '@zhengben/chinese'
import {findTextBlocks, type TextBlock} from './find-text-blocks.ts'
import {readBlock} from './read-block.ts'
import {type Leaf, readLeaves} from './read-leaves.ts'

/**
 * The running text of a Markdown source. Headings, paragraphs, list items,
 * table cells, quotations and the text of footnotes are blocks, one line feed
 * apart. Code, URLs, autolinks and images in a line are one U+FFFC; emphasis,
 * link destinations, footnote labels and HTML tags are left out; blocks of
 * code, HTML and frontmatter are not in it at all, nor are blocks without text.
 *
 * In a piece whose sides are equally long prose and source are the same. Pieces
 * with unequal sides are single escapes, character references, line endings
 * with the margin of the next line, and the fixed ones.
 */
export function readMarkdown(source: string): Prose {
  // micromark skips one BOM, leaves it out of its offsets, and keeps a second.
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const body = source.slice(shift)
  const {tree, leaves} = readLeaves(source)
  const parts: Array<string> = []
  const pieces: Array<Piece> = []
  const blocks: Array<Block> = []
  let length = 0
  let at = 0
  for (const block of findTextBlocks(tree)) {
    while ((leaves[at]?.range[1] ?? Infinity) <= block.source[0]) at++
    const from = at
    while ((leaves[at]?.range[0] ?? Infinity) < block.source[1]) at++
    const stretches = readBlock(body, clip(leaves.slice(from, at), block))
    if (!stretches.some((d) => !d.fixed && d.value.trim() !== '')) continue
    if (length > 0) append('\n')
    const start = length
    for (const {value, source, ...rest} of stretches)
      pieces.push({
        prose: append(value),
        source: [source[0] + shift, source[1] + shift],
        ...rest
      })
    const value = stretches.map((d) => d.value).join('')
    const range = trimRange(value, [0, value.length])
    const {type, depth} = block
    blocks.push({
      type,
      ...(depth === undefined ? {} : {depth}),
      range: [start + range[0], start + range[1]]
    })
  }
  return {source, value: parts.join(''), pieces, blocks}

  function append(value: string): Range {
    const start = length
    parts.push(value)
    length += value.length
    return [start, length]
  }
}

/**
 * The leaves that lie in the block, without line endings at its end. A task's
 * paragraph begins after the space that its first leaf begins with.
 */
function clip(
  leaves: ReadonlyArray<Leaf>,
  {source: [start, end]}: TextBlock
): Array<Leaf> {
  const inside = leaves
    .filter((d) => d.range[1] <= end)
    .map(
      (d): Leaf => ({...d, range: [Math.max(start, d.range[0]), d.range[1]]})
    )
  while (inside.at(-1)?.kind === 'break') inside.pop()
  return inside
}
