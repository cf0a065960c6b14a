import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {XmlError} from '../xml/xml-error.ts'
import {readSheet} from './read-sheet.ts'
import {readZipDirectory, readZipFile} from './read-zip.ts'

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
  const entries = readZipDirectory(bytes)
  const read = (name: string, most: number = mostBytes): string => {
    const entry = entries.get(name)
    if (!entry)
      throw new TableError(
        `Unexpected workbook without ${name}, expected a sound one (.xlsx)`,
        1,
        1
      )
    return new TextDecoder().decode(readZipFile(bytes, entry, most))
  }
  try {
    const sheet = findSheet(
      read('xl/workbook.xml', mostListBytes),
      read('xl/_rels/workbook.xml.rels', mostListBytes)
    )
    const shared = entries.has('xl/sharedStrings.xml')
      ? readStrings(read('xl/sharedStrings.xml'))
      : []
    return readSheet(read(sheet), shared)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new TableError(`${error.message} in the workbook`, 1, 1)
  }
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
  let target: string | undefined
  parseXml(relations, {
    open({attributes: {Id, Target}}) {
      if (Id !== undefined && Id === id) target = Target
    }
  })
  if (target === undefined)
    throw new TableError('Unexpected workbook without a sheet', 1, 1)
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
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

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
