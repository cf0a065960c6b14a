export type {Fill} from './fill/fill.ts'
export {fillTable} from './fill/fill-table.ts'
export {fillTmx} from './fill/fill-tmx.ts'
export {fillXliff} from './fill/fill-xliff.ts'
