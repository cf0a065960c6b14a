import type {Dictionary, DictionaryEntry} from './dictionary.ts'

/** The same dictionary, which keeps what it was asked for: texts repeat their words. */
export function rememberLookups(dictionary: Dictionary): Dictionary {
  const entries = new Map<string, ReadonlyArray<DictionaryEntry>>()
  const glosses = new Map<string, ReadonlyArray<string>>()
  return {
    ...dictionary,
    entries: (word) => recall(entries, word, dictionary.entries),
    lookup: (word) => recall(glosses, word, dictionary.lookup)
  }
}

function recall<T>(
  known: Map<string, T>,
  word: string,
  find: (word: string) => T
): T {
  const value = known.get(word)
  if (value !== undefined) return value
  const found = find(word)
  known.set(word, found)
  return found
}
