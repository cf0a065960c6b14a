export {cellsOf} from './exchange/cells-of.ts'
export {
  type Cells,
  columnsOf,
  type GlossaryKind,
  type IncomingRow,
  keyColumn,
  valuesOf
} from './exchange/exchange-row.ts'
export {
  type FoundColumn,
  findColumns,
  findKind
} from './exchange/find-columns.ts'
export {type Loss, LossCounter} from './exchange/losses.ts'
export {
  type Difference,
  type Merge,
  mergeRows
} from './exchange/merge-rows.ts'
export {gatherTerms, readRows} from './exchange/read-rows.ts'
export {readTermStatus} from './exchange/read-status.ts'
