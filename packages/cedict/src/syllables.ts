import type {Entry} from './entry.ts'

/** The syllables of the reading. */
export function syllablesOf({pinyin}: Entry): Array<string> {
  return pinyin.split(' ')
}

/** Whether the reading has one syllable for each character. */
export function isAligned(entry: Entry): boolean {
  return [...entry.simplified].length === syllablesOf(entry).length
}
