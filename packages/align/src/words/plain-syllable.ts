/**
 * A numbered pinyin syllable as English names have it: without tone, in small
 * letters, `lu:3` as `lu`.
 */
export function plainSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/[1-5]$/, '')
    .replace('u:', 'u')
}
