import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {localName} from '../xml/local-name.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {
  openPackage,
  type Package,
  type PackageKind
} from '../zip/open-package.ts'
import {readRelations} from '../zip/read-relations.ts'
import {readSheet, type Sheet} from './read-sheet.ts'
import {readSheetComments} from './read-sheet-comments.ts'

const kind: PackageKind = {
  name: 'workbook (.xlsx)',
  program: 'spreadsheet program'
}
/** Bytes of a sheet, and of its texts, unpacked; 100,000 rows of terms are 40 MB. */
const mostBytes = 128 * 2 ** 20
/** Of the lists of sheets, which are short. */
const mostListBytes = 4 * 2 ** 20

/**
 * The rows of the first sheet of a workbook that is not hidden, empty rows left
 * out. A formula counts by the value that was saved with it; nothing is
 * computed. No file of it is unpacked beyond 128 MB.
 * @throws {TableError} where the bytes are no workbook or pass a limit.
 */
export function readXlsx(bytes: Uint8Array): Array<TableRow> {
  return readWorkbook(bytes).rows
}

/** What a workbook holds besides its texts. */
export interface Workbook extends Sheet {
  /** What people wrote beside the cells, by row. */
  readonly comments: ReadonlyMap<number, ReadonlyArray<string>>
}

/** A workbook that is open: its sheet may be replaced. */
export interface OpenWorkbook extends Workbook {
  /** The XML of the sheet. */
  readonly xml: string
  /** The same workbook with another sheet in its place. */
  replace(xml: string): Uint8Array
}

/**
 * The same with comments and merged cells.
 * @throws {TableError} as `readXlsx`.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  return openWorkbook(bytes, ({comments, merged, rows}) => ({
    comments,
    merged,
    rows
  }))
}

/**
 * Open a workbook and give it to `use`.
 * @throws {TableError} as `readXlsx`, where `use` does or another part is damaged.
 */
export function openWorkbook<T>(
  bytes: Uint8Array,
  use: (workbook: OpenWorkbook) => T
): T {
  return openPackage(bytes, kind, (file) => {
    const path = findSheet(
      file.read('xl/workbook.xml', mostListBytes),
      file.read('xl/_rels/workbook.xml.rels', mostListBytes)
    )
    const shared = file.has('xl/sharedStrings.xml')
      ? readStrings(file.read('xl/sharedStrings.xml', mostBytes))
      : []
    const xml = file.read(path, mostBytes)
    return use({
      ...readSheet(xml, shared),
      comments: findComments(file, path),
      xml,
      replace: (value) => file.replace(path, value)
    })
  })
}

function findComments(file: Package, sheet: string): Workbook['comments'] {
  const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(sheet) ?? []
  const list = `${folder}/_rels/${name}.rels`
  const path = file.has(list)
    ? readRelations(file.read(list, mostListBytes), folder).find(
        (d) => d.type === 'comments'
      )?.target
    : undefined
  return path !== undefined && file.has(path)
    ? readSheetComments(file.read(path, mostBytes))
    : new Map()
}

/** The path of the first sheet that can be seen. */
function findSheet(workbook: string, relations: string): string {
  let id: string | undefined
  parseXml(workbook, {
    open({name, attributes}) {
      if (localName(name) !== 'sheet' || id !== undefined) return
      const {state = 'visible'} = attributes
      if (state !== 'visible') return
      id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
    }
  })
  const target = readRelations(relations, 'xl').find((d) => d.id === id)?.target
  if (target === undefined)
    throw new TableError('Unexpected workbook without a sheet', 1, 1)
  return target
}

/** The table of texts that cells refer to; readings of Han beside them are left out. */
function readStrings(xml: string): Array<string> {
  const strings: Array<string> = []
  let inText = false
  let inReading = false
  let value = ''
  parseXml(xml, {
    open({name}) {
      const local = localName(name)
      if (local === 'si') value = ''
      if (local === 'rPh') inReading = true
      if (local === 't') inText = true
    },
    close(name) {
      const local = localName(name)
      if (local === 'si') strings.push(value)
      if (local === 'rPh') inReading = false
      if (local === 't') inText = false
    },
    text(text) {
      if (inText && !inReading) value += text
    }
  })
  return strings
}
