export {type SearchHit, searchGlossary} from './search/search-glossary.ts'
