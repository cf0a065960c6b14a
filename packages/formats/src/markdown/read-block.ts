import type {Range} from '@zhengben/bitext'
import {decodeString} from 'micromark-util-decode-string'
import {findUrls} from './find-urls.ts'
import type {Leaf} from './read-leaves.ts'

/** A stretch of running text; `source` is absent for what must not be edited. */
export interface Stretch {
  readonly value: string
  readonly source?: Range
}

/** Stands in the prose for what is no language. */
const object: Stretch = {value: '\uFFFC'}
/** What stands between these tags is code. */
const codeTag = /^<(\/?)(code|kbd|samp|pre|script|style|svg|math)\b/i
const lineBreakTag = /^<br\b/i

/**
 * The running text of one block from its leaves: text as it stands, escapes and
 * character references resolved, code, URLs and images as one U+FFFC. Tags of
 * HTML are left out, the text between them stays unless it is code.
 */
export function readBlock(
  source: string,
  leaves: ReadonlyArray<Leaf>
): Array<Stretch> {
  const stretches: Array<Stretch> = []
  let code: string | undefined
  for (let i = 0; i < leaves.length; i++) {
    const {kind, range} = leaves[i] as Leaf
    const tag = kind === 'html' ? source.slice(...range) : ''
    const [, slash, name] = codeTag.exec(tag) ?? []
    if (code !== undefined) {
      if (slash && name?.toLowerCase() === code) code = undefined
    } else if (name && !slash) {
      code = name.toLowerCase()
      stretches.push(object)
    } else if (kind === 'object' || lineBreakTag.test(tag))
      stretches.push(object)
    else if (kind === 'coded')
      stretches.push({
        value: decodeString(source.slice(...range)),
        source: range
      })
    else if (kind === 'text') {
      let end = range[1]
      for (; isTextAt(leaves[i + 1], end); i++)
        end = (leaves[i + 1] as Leaf).range[1]
      stretches.push(...readText(source, [range[0], end]))
    }
  }
  return stretches
}

function isTextAt(leaf: Leaf | undefined, offset: number): boolean {
  return leaf?.kind === 'text' && leaf.range[0] === offset
}

function readText(source: string, [start, end]: Range): Array<Stretch> {
  const stretches: Array<Stretch> = []
  let at = start
  for (const url of findUrls(source.slice(start, end))) {
    push([at, start + url[0]])
    stretches.push(object)
    at = start + url[1]
  }
  push([at, end])
  return stretches

  function push(range: Range): void {
    if (range[0] < range[1])
      stretches.push({value: source.slice(...range), source: range})
  }
}
