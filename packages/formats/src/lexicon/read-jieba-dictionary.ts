import type {TableRow} from '../table/table-row.ts'
import {splitLines} from './split-lines.ts'

/**
 * The rows of a jieba user dictionary: word, frequency and part of speech,
 * separated by spaces; the last two may be missing and are then empty.
 */
export function readJiebaDictionary(text: string): Array<TableRow> {
  return splitLines(text).map(({line, text}) => {
    const [, word = '', frequency = '', pos = ''] =
      /^(.+?)(?: (\d+))?(?: ([a-z]+))?$/.exec(text.trim()) ?? []
    return {line, cells: [word, frequency, pos]}
  })
}
