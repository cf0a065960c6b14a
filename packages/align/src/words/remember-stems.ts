import {stem} from './stem.ts'

/** `stem` that keeps what it found: texts repeat their words. */
export function rememberStems(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      found = stem(word)
      known.set(word, found)
    }
    return found
  }
}
