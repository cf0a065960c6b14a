import type {Block, Range, SentenceExceptions} from '@zhengben/bitext'
import type {SplitOptions} from '@zhengben/chinese'
import {endsSentence} from './ends-sentence.ts'

/** Stops, the closing marks after them, and a footnote mark such as `[3]`. */
const stop =
  /(?<mark>[.!?…‽。！？]+)(?:["'”’»)\]}」』]|\[\d+\])*(?=\s|$)|[。！？]+[”’」』）]*/gu

/**
 * Where the sentences of an English text stand, in order: disjoint, without
 * white space at either end, never across blocks. Without `blocks` paragraphs
 * are what blank lines part. Whatever is not white space inside a block
 * belongs to a sentence; a block without a stop is one sentence.
 */
export function splitEnglish(
  text: string,
  blocks?: ReadonlyArray<Pick<Block, 'range'>>,
  {exceptions}: SplitOptions = {}
): Array<Range> {
  const ranges = blocks?.map((d) => d.range) ?? findParagraphs(text)
  return ranges.flatMap((range) => splitBlock(text, range, exceptions))
}

function findParagraphs(text: string): Array<Range> {
  const result: Array<Range> = []
  let start = 0
  for (const {index, 0: gap} of text.matchAll(
    /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*|\u2029/g
  )) {
    result.push([start, index])
    start = index + gap.length
  }
  result.push([start, text.length])
  return result
}

function splitBlock(
  text: string,
  [start, end]: Range,
  exceptions: SentenceExceptions | undefined
): Array<Range> {
  const block = text.slice(start, end)
  const sentences: Array<Range> = []
  const breaks = exceptions?.findBreaks(block, [0, block.length]) ?? []
  let broken = 0
  let head = 0
  const finish = (at: number): void => {
    if (at <= head) return
    const value = block.slice(head, at)
    const from = start + head + value.length - value.trimStart().length
    if (value.trim() !== '') {
      sentences.push([from, from + value.trim().length])
    }
    head = at
  }
  const finishBreaks = (upTo: number): void => {
    for (; (breaks[broken] ?? Infinity) <= upTo; broken++)
      finish(breaks[broken] as number)
  }
  for (const match of block.matchAll(stop)) {
    const at = match.index + match[0].length
    finishBreaks(at)
    if (
      endsSentence(block.slice(head, at), block.slice(at)) &&
      exceptions?.decide(block, at) !== 'no-break'
    )
      finish(at)
  }
  finishBreaks(block.length)
  finish(block.length)
  return sentences
}
