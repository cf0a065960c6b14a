import type {Block, Range} from '@zhengben/bitext'
import type {
  Symbol as NlcstSymbol,
  Word as NlcstWord,
  Paragraph,
  ParagraphContent,
  Punctuation,
  Root,
  RootContent,
  Sentence,
  SentenceContent,
  Source,
  Text,
  WhiteSpace,
  WordContent
} from 'nlcst'
import type {Position} from 'unist'
import {isPunctuation} from './characters.ts'
import {nonBlankLines, trimRange} from './lines.ts'
import {createPlace} from './place.ts'
import {type SplitOptions, splitSentences} from './split-sentences.ts'
import {type Token, tokenize} from './tokenize.ts'
import type {Word, WordSegmenter} from './word.ts'

declare module 'nlcst' {
  interface WordData {
    /** Part of speech (ICTCLAS tags); absent where the segmenter gave none. */
    pos?: string
  }
}

type LiteralType = (
  | Punctuation
  | NlcstSymbol
  | Source
  | Text
  | WhiteSpace
)['type']

export interface ParseOptions extends SplitOptions {
  /** Cuts sentences into words. Without it a run of Han characters is one WordNode. */
  readonly segment?: WordSegmenter
  /** Sorted, disjoint parts of the text that sentences never cross; the lines by default. */
  readonly blocks?: ReadonlyArray<Pick<Block, 'range'>>
}

/**
 * The text as an nlcst tree: a paragraph for each block, in it sentences, words
 * with their parts of speech, punctuation, symbols and white space. The tree
 * holds every character of the text once and in order, each node its exact
 * place. U+FFFC is a SourceNode: something that is not language.
 */
export function parseChinese(text: string, options: ParseOptions = {}): Root {
  const place = createPlace(text)
  const blocks = options.blocks?.map((d) => d.range) ?? nonBlankLines(text)
  const children: Array<RootContent> = []
  let at = 0
  for (const block of blocks) {
    children.push(...between([at, block[0]]))
    if (block[0] < block[1]) children.push(paragraph(block))
    at = Math.max(at, block[1])
  }
  children.push(...between([at, text.length]))
  return {type: 'RootNode', children, position: place([0, text.length])}

  function paragraph(range: Range): Paragraph {
    const children: Array<ParagraphContent> = []
    let at = range[0]
    for (const sentence of splitSentences(text, [{range}], options)) {
      children.push(...between([at, sentence[0]]))
      children.push({
        type: 'SentenceNode',
        children: sentenceContent(sentence),
        position: place(sentence)
      } satisfies Sentence)
      at = sentence[1]
    }
    children.push(...between([at, range[1]]))
    return {type: 'ParagraphNode', children, position: place(range)}
  }

  /** What stands between blocks and between sentences: white space, else source. */
  function between(range: Range): Array<WhiteSpace | Source> {
    if (range[0] >= range[1]) return []
    const [start, end] = trimRange(text, range)
    return start === end
      ? [literal('WhiteSpaceNode', range)]
      : [literal('SourceNode', range)]
  }

  function sentenceContent(range: Range): Array<SentenceContent> {
    const value = text.slice(range[0], range[1])
    const words = options.segment?.(value)
    if (!words) return tokenize(text, range).map((d) => token(d))
    return words.flatMap((word) => fromWord(word, range[0]))
  }

  function fromWord(word: Word, shift: number): Array<SentenceContent> {
    const range = [word.range[0] + shift, word.range[1] + shift] as const
    const tokens = tokenize(text, range)
    return tokens.some((d) => d.kind === 'han' || d.kind === 'word')
      ? [wordNode(range, tokens, word.pos)]
      : tokens.map((d) => token(d))
  }

  function token({kind, range}: Token): SentenceContent {
    if (kind === 'object') return literal('SourceNode', range)
    if (kind === 'whiteSpace') return literal('WhiteSpaceNode', range)
    if (kind === 'mark') return mark(range)
    return wordNode(range, [{kind, range}])
  }

  function wordNode(
    range: Range,
    tokens: ReadonlyArray<Token>,
    pos?: string
  ): NlcstWord {
    const node: NlcstWord = {
      type: 'WordNode',
      children: tokens.map((d) => part(d)),
      position: place(range)
    }
    return pos === undefined ? node : {...node, data: {pos}}
  }

  function part({kind, range}: Token): WordContent {
    if (kind === 'object') return literal('SourceNode', range)
    return kind === 'mark' ? mark(range) : literal('TextNode', range)
  }

  function mark(range: Range): Punctuation | NlcstSymbol {
    return isPunctuation(text.codePointAt(range[0]) as number)
      ? literal('PunctuationNode', range)
      : literal('SymbolNode', range)
  }

  function literal<Type extends LiteralType>(
    type: Type,
    range: Range
  ): {type: Type; value: string; position: Position} {
    return {type, value: text.slice(range[0], range[1]), position: place(range)}
  }
}
