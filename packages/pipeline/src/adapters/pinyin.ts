import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Every reading of a character, by pinyin-pro, which takes as long to load as
 * most pages take to restore: it loads at the first call.
 */
export function readings(character: string): ReadonlyArray<string> {
  const {pinyin}: typeof import('pinyin-pro') = require('pinyin-pro')
  return pinyin(character, {multiple: true, type: 'array'})
}
