export {readJiebaDictionary} from './lexicon/read-jieba-dictionary.ts'
export {readOmegatGlossary} from './lexicon/read-omegat-glossary.ts'
export {readOpenccDictionary} from './lexicon/read-opencc-dictionary.ts'
export {writeLines} from './lexicon/write-lines.ts'
