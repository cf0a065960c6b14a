import {pinyin} from 'pinyin-pro'

/**
 * Pinyin with tone marks of every code point of `text`, read in context; an
 * empty string for what is not Han and for rare characters without a known
 * reading. Same length as `[...text]`.
 */
export function readPinyin(text: string): Array<string> {
  return pinyin(text, {type: 'all', nonZh: 'spaced'}).map((d) =>
    d.isZh ? d.pinyin : ''
  )
}
