export type {Dictionary, DictionaryEntry} from './dictionary/dictionary.ts'
export {DictionaryError} from './dictionary/dictionary-error.ts'
export {readDictionary} from './dictionary/read-dictionary.ts'
