/**
 * A syllable of pinyin in one spelling: ü is written v or u by machines that
 * cannot write it, ɑ and ɡ by those that copy a dictionary's print, and ă for ǎ.
 */
export function normalizeSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u0306/gu, '\u030c')
    .replace(/ɑ/gu, 'a')
    .replace(/ɡ/gu, 'g')
    .replace(/u\u0308|v/gu, 'u')
    .normalize('NFC')
}

/** The same without tone. */
export function withoutTone(syllable: string): string {
  return normalizeSyllable(
    syllable.normalize('NFD').replace(/[\p{M}1-5]/gu, '')
  )
}
