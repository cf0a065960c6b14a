export type {Dictionary, DictionaryEntry} from './dictionary/dictionary.ts'
export {DictionaryError} from './dictionary/dictionary-error.ts'
export {readDictionary} from './dictionary/read-dictionary.ts'
export {
  type AlignResources,
  alignSentences,
  type Bead
} from './sentences/align-sentences.ts'
