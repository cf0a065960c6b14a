import type {Range} from '@zhengben/bitext'
import {decodeString} from 'micromark-util-decode-string'
import {findUrls} from './find-urls.ts'
import type {Leaf} from './read-leaves.ts'

/** A stretch of running text and where it was read from. */
export interface Stretch {
  readonly value: string
  readonly source: Range
  /** Present for U+FFFC: code, a URL, an image. */
  readonly fixed?: true
}

/** What stands between these tags is code. */
const codeTag = /^<(\/?)(code|kbd|samp|pre|script|style|svg|math)\b/i
const lineBreakTag = /^<br\b/i
const lineEnding = /\r\n|[\n\r]/

/**
 * The running text of one block from its leaves: text as it stands, escapes and
 * character references resolved, line endings without the margin of the next
 * line, code, URLs and images as one U+FFFC. Tags of HTML are left out, the
 * text between them stays unless it is code.
 */
export function readBlock(
  source: string,
  leaves: ReadonlyArray<Leaf>
): Array<Stretch> {
  const stretches: Array<Stretch> = []
  for (let i = 0; i < leaves.length; i++) {
    const {kind, range} = leaves[i] as Leaf
    if (kind === 'html') {
      const tag = source.slice(...range)
      const [, slash, name] = codeTag.exec(tag) ?? []
      if (name && !slash) {
        i = findClosing(source, leaves, i, name)
        stretches.push(object([range[0], (leaves[i] as Leaf).range[1]]))
      } else if (lineBreakTag.test(tag)) stretches.push(object(range))
    } else if (kind === 'object') stretches.push(object(range))
    else if (kind === 'coded')
      stretches.push({
        value: decodeString(source.slice(...range)),
        source: range
      })
    else if (kind === 'break' && !isVerbatim(source, leaves[i]))
      stretches.push({
        value: lineEnding.exec(source.slice(...range))?.[0] ?? '\n',
        source: range
      })
    else {
      let end = range[1]
      for (; isVerbatim(source, leaves[i + 1], end); i++)
        end = (leaves[i + 1] as Leaf).range[1]
      for (const stretch of readText(source, [range[0], end]))
        stretches.push(stretch)
    }
  }
  return stretches
}

function object(source: Range): Stretch {
  return {value: '\uFFFC', source, fixed: true}
}

/** Index of the closing tag of that name, or of the last leaf. */
function findClosing(
  source: string,
  leaves: ReadonlyArray<Leaf>,
  from: number,
  name: string
): number {
  for (let i = from + 1; i < leaves.length; i++) {
    const {kind, range} = leaves[i] as Leaf
    if (kind !== 'html') continue
    const [, slash, found] = codeTag.exec(source.slice(...range)) ?? []
    if (slash && found?.toLowerCase() === name.toLowerCase()) return i
  }
  return leaves.length - 1
}

/** Whether a leaf is text or a bare line ending (and begins at `offset`). */
function isVerbatim(
  source: string,
  leaf: Leaf | undefined,
  offset?: number
): boolean {
  if (!leaf || (offset !== undefined && leaf.range[0] !== offset)) return false
  if (leaf.kind === 'text') return true
  const text = leaf.kind === 'break' ? source.slice(...leaf.range) : ''
  return text !== '' && lineEnding.exec(text)?.[0] === text
}

/** Text without escapes, cut at URLs. */
function readText(source: string, [start, end]: Range): Array<Stretch> {
  const stretches: Array<Stretch> = []
  let at = start
  for (const url of findUrls(source.slice(start, end))) {
    push([at, start + url[0]])
    stretches.push(object([start + url[0], start + url[1]]))
    at = start + url[1]
  }
  push([at, end])
  return stretches

  function push(range: Range): void {
    if (range[0] < range[1])
      stretches.push({value: source.slice(...range), source: range})
  }
}
