import {stem} from './stem.ts'
import {wordRoot} from './word-root.ts'

/** `stem` that keeps what it found: texts repeat their words. */
export function rememberStems(): (word: string) => string {
  return remember(stem)
}

/** `wordRoot` that keeps what it found. */
export function rememberRoots(): (stem: string) => string {
  return remember(wordRoot)
}

function remember(find: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      found = find(word)
      known.set(word, found)
    }
    return found
  }
}
