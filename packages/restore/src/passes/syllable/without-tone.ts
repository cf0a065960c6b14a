/** A run of pinyin without its tones; ü becomes v. */
export function withoutTone(run: string): string {
  return run
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
}
