import {fileURLToPath} from 'node:url'
import {refineWords, type Word, type WordSegmenter} from '@zhengben/chinese'

/** What is used of the npm package `nodejieba`. */
export interface Nodejieba {
  tag(
    text: string
  ): ReadonlyArray<{readonly word: string; readonly tag: string}>
  insertWord(word: string, tag?: string): boolean
}

/**
 * Weights of one word. Nobody asks jieba for keywords here, and to read the
 * weights it comes with takes a quarter of its loading time.
 */
const noKeywords = new URL(
  '../../nodejieba/no-keywords.idf.utf8',
  import.meta.url
)

/** Text handed to jieba at once, in UTF-16 units; its time per character grows beyond. */
const chunkLength = 4096
const pause = /[\s\p{P}]/u

/**
 * nodejieba, or undefined where it is not installed or was not compiled. It
 * takes a quarter of a second and 150 MB to load its dictionaries at the first
 * cut, so ask only where words are needed.
 */
export async function importNodejieba(): Promise<Nodejieba | undefined> {
  try {
    const {default: nodejieba}: {default: Nodejieba} = await import('nodejieba')
    Object.assign(nodejieba, {DEFAULT_IDF_DICT: fileURLToPath(noKeywords)})
    nodejieba.tag('')
    return nodejieba
  } catch {
    return
  }
}

/**
 * A segmenter over jieba, with `terms` as its user dictionary. jieba has one
 * dictionary in a process: terms stay known to it.
 *
 * Words are found by adding up what jieba returns. Where that is not the text
 * (jieba drops or replaces a character) each character is a word by itself.
 */
export function createNodejiebaSegmenter(
  nodejieba: Nodejieba,
  terms: Iterable<{readonly source: string; readonly pos: string}>
): WordSegmenter {
  // jieba gives a word of the user's the middle weight of all. One it knows
  // would lose its own: with 会议 and 召开 so entered, 召开会议 became 召 开会 议.
  for (const {source, pos} of terms)
    if (source !== '' && nodejieba.tag(source).length > 1)
      nodejieba.insertWord(source, pos || 'n')
  return (text) => {
    const words: Array<Word> = []
    for (let at = 0; at < text.length; ) {
      const end = endOfChunk(text, at)
      for (const word of cut(nodejieba, text.slice(at, end), at))
        words.push(word)
      at = end
    }
    return refineWords(text, words)
  }
}

/** After the last pause in the next chunk; inside no code point. */
function endOfChunk(text: string, start: number): number {
  const end = start + chunkLength
  if (end >= text.length) return text.length
  for (let at = end; at > start + chunkLength / 2; at--)
    if (pause.test(text[at - 1] as string)) return at
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}

function cut(
  nodejieba: Nodejieba,
  text: string,
  shift: number
): ReadonlyArray<Word> {
  const words: Array<Word> = []
  // The native code reads UTF-8, which has no lone surrogates.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD')
  let at = 0
  for (const {word, tag} of nodejieba.tag(whole)) {
    if (word === '' || !whole.startsWith(word, at))
      return characters(text, shift)
    const end = at + word.length
    words.push({
      range: [at + shift, end + shift],
      value: text.slice(at, end),
      pos: tag
    })
    at = end
  }
  return at === text.length ? words : characters(text, shift)
}

function characters(text: string, shift: number): ReadonlyArray<Word> {
  let at = shift
  return Array.from(text, (value) => {
    const range = [at, at + value.length] as const
    at = range[1]
    return {range, value}
  })
}
