import type {Range} from '@zhengben/bitext'
import type {Root} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

/**
 * `text` stands for itself; `coded` is an escape or a character reference;
 * `object` is no language (code, image, autolink); `html` is one tag or comment.
 */
export interface Leaf {
  readonly kind: 'text' | 'coded' | 'object' | 'html'
  readonly range: Range
}

/** Tokens of micromark that are leaves, and of what kind. */
const kinds: ReadonlyMap<string, Leaf['kind']> = new Map([
  ['data', 'text'],
  ['lineEnding', 'text'],
  // GFM takes all Chinese up to the next space for a part of the URL.
  ['literalAutolink', 'text'],
  ['characterEscape', 'coded'],
  ['characterReference', 'coded'],
  ['codeText', 'object'],
  ['image', 'object'],
  ['autolink', 'object'],
  ['htmlText', 'html']
])

/** Tokens whose inside is markup: destinations, titles, labels. */
const markup: ReadonlySet<string> = new Set([
  'resource',
  'reference',
  'gfmFootnoteCall',
  'definition',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow'
])

/**
 * The mdast of a Markdown source (CommonMark, GFM, YAML and TOML frontmatter)
 * and the leaves of its text, sorted and disjoint, with their exact places,
 * which the nodes of mdast do not give.
 */
export function readLeaves(source: string): {tree: Root; leaves: Array<Leaf>} {
  const leaves: Array<Leaf> = []
  const observer: Extension = {
    afterExit({type, start, end}) {
      const kind = kinds.get(type)
      if (!kind && !markup.has(type)) return
      const range = [start.offset, end.offset] as const
      while ((leaves.at(-1)?.range[0] ?? -1) >= range[0]) leaves.pop()
      if (kind) leaves.push({kind, range})
    }
  }
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(observe, observer)
    .parse(source)
  return {tree, leaves}
}

function observe(this: Processor, observer: Extension): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    observer
  ]
}
