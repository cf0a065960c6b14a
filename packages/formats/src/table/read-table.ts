import type {Range} from '@zhengben/bitext'
import {BilingualError} from '../bilingual/bilingual-error.ts'
import type {
  BilingualFile,
  BilingualText,
  BilingualUnit
} from '../bilingual/bilingual-unit.ts'
import {type Cell, readCells} from './read-cells.ts'

const headers = {
  id: /^(?:id|no\.?|nr|number|key|编号|序号)$/i,
  source: /^(?:zh(?:[-_].*)?|chinese|source|src|中文|原文|汉语|源文)$/i,
  target: /^(?:en(?:[-_].*)?|english|target|trg|tgt|英文|译文|英语)$/i,
  note: /^(?:notes?|comments?|remarks?|备注|说明)$/i
}

interface Columns {
  readonly id?: number
  readonly source: number
  readonly target: number
  readonly note?: number
}

/**
 * The units of a table with Chinese and English in two columns. The first row may name its
 * columns (`id`, `zh`, `en`, `note`); else Chinese stands before English,
 * and of three columns the first is the id. Lines are parted as `separator` says.
 * @throws {BilingualError} where there are not two columns.
 */
export function readTable(
  text: string,
  separator: ',' | ';' | '\t'
): BilingualFile {
  const rows = readCells(text, separator).filter((d) =>
    d.some((cell) => cell.value.trim() !== '')
  )
  const first = rows[0]
  if (!first) return {lang: {}, units: []}
  const named = readHeader(first)
  const columns = named ?? guessColumns(rows)
  if (!columns)
    throw new BilingualError(
      `Unexpected ${first.length === 1 ? 'single column' : `${first.length} columns without names`}, expected Chinese and English in two columns`,
      0
    )
  const units = rows.slice(named ? 1 : 0).map((row, index): BilingualUnit => {
    const id = columns.id === undefined ? '' : (row[columns.id]?.value ?? '')
    const note =
      columns.note === undefined ? '' : (row[columns.note]?.value ?? '')
    const end = row.at(-1)?.offsets.at(-1) ?? 0
    return {
      id: id.trim() || `${index + 1}`,
      source: toText(row[columns.source], end),
      target: toText(row[columns.target], end),
      notes: note === '' ? [] : [note]
    }
  })
  return {lang: {source: 'zh', target: 'en'}, units}
}

function readHeader(row: ReadonlyArray<Cell>): Columns | undefined {
  const find = (name: RegExp): number =>
    row.findIndex((d) => name.test(d.value.trim()))
  const source = find(headers.source)
  const target = find(headers.target)
  if (source < 0 || target < 0) return
  const id = find(headers.id)
  const note = find(headers.note)
  return {
    source,
    target,
    ...(id >= 0 && {id}),
    ...(note >= 0 && {note})
  }
}

function guessColumns(
  rows: ReadonlyArray<ReadonlyArray<Cell>>
): Columns | undefined {
  const width = Math.max(...rows.map((d) => d.length))
  if (width === 2) return {source: 0, target: 1}
  return width === 3 ? {id: 0, source: 1, target: 2} : undefined
}

function toText(cell: Cell | undefined, end: number): BilingualText {
  if (!cell) return {text: '', codes: [], toFile: () => [end, end]}
  const {value, offsets} = cell
  const at = (place: number): number =>
    offsets[Math.min(place, value.length)] as number
  return {
    text: value,
    codes: [],
    toFile: ([from, to]: Range): Range => [at(from), at(Math.max(from, to))]
  }
}
