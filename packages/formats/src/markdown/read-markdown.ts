import type {Block, Piece, Prose, Range} from '@zhengben/bitext'
import {trimRange} from '@zhengben/chinese'
import {decodeString} from 'micromark-util-decode-string'
import {findTextBlocks, type TextBlock} from './find-text-blocks.ts'
import {findUrls} from './find-urls.ts'
import {type Leaf, readLeaves} from './read-leaves.ts'

/** Stands in the prose for what is no language. */
const object = '\uFFFC'
/** What stands between these tags is code. */
const codeTag = /^<(\/?)(code|kbd|samp|pre|script|style|svg|math)\b/i

/**
 * The running text of a Markdown source. Headings, paragraphs, list items,
 * table cells, quotations and the text of footnotes are blocks, one line feed
 * apart. Code, URLs, autolinks and images in a line are one U+FFFC; emphasis,
 * link destinations, footnote labels and HTML tags are left out; blocks of
 * code, HTML and frontmatter are not in it at all.
 *
 * In a piece whose sides are equally long prose and source are the same; an
 * escape or character reference is a piece of its own with unequal sides.
 */
export function readMarkdown(source: string): Prose {
  const {tree, leaves} = readLeaves(source)
  const prose = createProse(source)
  let at = 0
  for (const block of findTextBlocks(tree)) {
    while ((leaves[at]?.range[0] ?? Infinity) < block.source[0]) at++
    const from = at
    while ((leaves[at]?.range[1] ?? Infinity) <= block.source[1]) at++
    prose.add(block, leaves.slice(from, at))
  }
  return prose.done()
}

function createProse(source: string): {
  add(block: TextBlock, leaves: ReadonlyArray<Leaf>): void
  done(): Prose
} {
  const parts: Array<string> = []
  const pieces: Array<Piece> = []
  const blocks: Array<Block> = []
  let length = 0

  return {add, done: () => ({source, value: parts.join(''), pieces, blocks})}

  function add(
    {source: _, ...block}: TextBlock,
    leaves: ReadonlyArray<Leaf>
  ): void {
    if (!holdsText(source, leaves)) return
    if (length > 0) append('\n')
    const start = length
    const first = parts.length
    let code: string | undefined
    for (let i = 0; i < leaves.length; i++) {
      const leaf = leaves[i] as Leaf
      const tag = leaf.kind === 'html' ? readTag(source, leaf) : undefined
      if (code !== undefined) {
        if (tag?.closes && tag.name === code) code = undefined
      } else if (tag && !tag.closes) {
        code = tag.name
        append(object)
      } else if (leaf.kind === 'object') append(object)
      else if (leaf.kind === 'coded')
        append(decodeString(source.slice(...leaf.range)), leaf.range)
      else if (leaf.kind === 'text') {
        let [from, to] = leaf.range
        for (; isNextTo(leaves[i + 1], to); i++)
          to = (leaves[i + 1] as Leaf).range[1]
        addText([from, to])
      }
    }
    const value = parts.slice(first).join('')
    const range = trimRange(value, [0, value.length])
    blocks.push({...block, range: [start + range[0], start + range[1]]})
  }

  function addText([start, end]: Range): void {
    let at = start
    for (const url of findUrls(source.slice(start, end))) {
      verbatim([at, start + url[0]])
      append(object)
      at = start + url[1]
    }
    verbatim([at, end])
  }

  function verbatim(range: Range): void {
    if (range[0] < range[1]) append(source.slice(...range), range)
  }

  function append(value: string, range?: Range): void {
    parts.push(value)
    if (range)
      pieces.push({prose: [length, length + value.length], source: range})
    length += value.length
  }
}

function isNextTo(leaf: Leaf | undefined, offset: number): boolean {
  return leaf?.kind === 'text' && leaf.range[0] === offset
}

function readTag(
  source: string,
  {range}: Leaf
): {name: string; closes: boolean} | undefined {
  const match = codeTag.exec(source.slice(range[0], range[0] + 10))
  return match
    ? {name: (match[2] as string).toLowerCase(), closes: match[1] === '/'}
    : undefined
}

function holdsText(source: string, leaves: ReadonlyArray<Leaf>): boolean {
  return leaves.some(
    ({kind, range}) =>
      kind === 'coded' ||
      (kind === 'text' && source.slice(...range).trim() !== '')
  )
}
