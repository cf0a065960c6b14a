import type {Range} from '@zhengben/bitext'
import type {Root} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

/**
 * `text` stands for itself; `coded` is an escape or a character reference;
 * `break` is a line ending with what belongs to it: the mark of a hard break
 * before, quotation marks and indent of the next line after; `object` is no
 * language (code, image, autolink); `html` is one tag or comment.
 */
export interface Leaf {
  readonly kind: 'text' | 'coded' | 'break' | 'object' | 'html'
  readonly range: Range
}

/** `suffix` belongs to the line ending behind it, `margin` to the one before it. */
type Token = Omit<Leaf, 'kind'> & {
  readonly kind: Leaf['kind'] | 'suffix' | 'margin'
}

/** Tokens of micromark that are leaves, and of what kind. */
const kinds: ReadonlyMap<string, Token['kind']> = new Map([
  ['data', 'text'],
  // GFM takes all Chinese up to the next space for a part of the URL.
  ['literalAutolink', 'text'],
  ['characterEscape', 'coded'],
  ['characterReference', 'coded'],
  ['codeText', 'object'],
  ['image', 'object'],
  ['autolink', 'object'],
  ['htmlText', 'html'],
  ['lineEnding', 'break'],
  ['hardBreakTrailing', 'suffix'],
  ['hardBreakEscape', 'suffix'],
  ['lineSuffix', 'suffix'],
  ['linePrefix', 'margin'],
  ['blockQuotePrefix', 'margin'],
  ['listItemIndent', 'margin'],
  ['gfmFootnoteDefinitionIndent', 'margin']
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
  const tokens: Array<Token> = []
  const observer: Extension = {
    afterExit({type, start, end}) {
      const kind = kinds.get(type)
      if (!kind && !markup.has(type)) return
      const range = [start.offset, end.offset] as const
      while ((tokens.at(-1)?.range[0] ?? -1) >= range[0]) tokens.pop()
      if (kind) tokens.push({kind, range})
    }
  }
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(observe, observer)
    .parse(source)
  return {tree, leaves: joinBreaks(tokens)}
}

function observe(this: Processor, observer: Extension): undefined {
  const data = this.data()
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    observer
  ]
}

/** Suffixes and margins join the line ending they touch; those that touch none are dropped. */
function joinBreaks(tokens: ReadonlyArray<Token>): Array<Leaf> {
  const leaves: Array<Leaf> = []
  for (let i = 0; i < tokens.length; i++) {
    const {kind, range} = tokens[i] as Token
    if (kind !== 'margin' && kind !== 'suffix' && kind !== 'break') {
      leaves.push({kind, range})
      continue
    }
    let end = range[1]
    let breaks = kind === 'break'
    for (; isMargin(tokens[i + 1], end, breaks); i++) {
      end = (tokens[i + 1] as Token).range[1]
      breaks ||= tokens[i + 1]?.kind === 'break'
    }
    if (breaks) leaves.push({kind: 'break', range: [range[0], end]})
  }
  return leaves
}

/** Whether the run that ends at `offset` goes on; it holds one line ending. */
function isMargin(
  token: Token | undefined,
  offset: number,
  breaks: boolean
): boolean {
  return (
    token?.range[0] === offset &&
    (token.kind === 'margin' ||
      ((token.kind === 'break' || token.kind === 'suffix') && !breaks))
  )
}
