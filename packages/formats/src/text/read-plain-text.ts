import type {Block, Prose, Range} from '@zhengben/bitext'
import {nonBlankLines} from '@zhengben/chinese'

/** Longest heading, in UTF-16 units; headlines of news stay below it. */
const longestHeading = 60
const finalStop = /[。！？…；，、：.!?;,:]["'”’」』）)]*$/
const chapter =
  /^(?:第[\d０-９〇零一二三四五六七八九十百千两]+[章回节節卷部篇编編]|楔子|序章|尾声|尾聲|后记|後記)(?:$|[\s　：:])/
const han = /\p{Script=Han}/u

/**
 * The running text of a plain-text file: all of it, each line that is not
 * blank a block, without the white space around it.
 *
 * Headings: the first line with Han characters, where it is short, ends without
 * stop and other lines follow (depth 1), and lines such as 第三章 (depth 2).
 */
export function readPlainText(source: string): Prose {
  const all: Range = [0, source.length]
  let blocks: ReadonlyArray<Block> | undefined
  return {
    source,
    value: source,
    pieces: source === '' ? [] : [{prose: all, source: all}],
    // Restoration asks for none, and long texts have many.
    get blocks() {
      blocks ??= readBlocks(source)
      return blocks
    }
  }
}

function readBlocks(source: string): Array<Block> {
  const lines = nonBlankLines(source)
  const title = lines.findIndex((d) => han.test(source.slice(d[0], d[1])))
  return lines.map((range, i): Block => {
    const depth = headingDepth(
      source,
      range,
      i === title && i < lines.length - 1
    )
    return depth ? {type: 'heading', depth, range} : {type: 'paragraph', range}
  })
}

function headingDepth(
  source: string,
  [start, end]: Range,
  first: boolean
): number | undefined {
  if (end - start > longestHeading) return
  const line = source.slice(start, end)
  if (finalStop.test(line)) return
  if (chapter.test(line)) return 2
  return first ? 1 : undefined
}
