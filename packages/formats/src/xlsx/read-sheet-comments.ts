import {localName} from '../xml/local-name.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {decodeCell} from './cell-text.ts'

/** How Excel writes a thread of comments for programs that know only single ones. */
const thread = /^\[Threaded comment\][\s\S]*?\n\s*Comment:\s*/

/**
 * What people wrote beside the cells of each row, with their names, in the
 * order of the part.
 * @throws {XmlError} where it is no XML.
 */
export function readSheetComments(xml: string): Map<number, Array<string>> {
  const authors: Array<string> = []
  const comments = new Map<number, Array<string>>()
  let row = 0
  let author = ''
  let value = ''
  let isReading = false
  parseXml(xml, {
    open({name, attributes: {authorId, ref = ''}}) {
      const local = localName(name)
      if (local === 'author' || local === 'comment') value = ''
      if (local === 'comment') {
        row = Number(/\d+$/.exec(ref)?.[0] ?? 0)
        author = authors[Number(authorId)] ?? ''
      }
      isReading = local === 'author' || local === 't'
    },
    close(name) {
      const local = localName(name)
      isReading = false
      if (local === 'author') authors.push(value.trim())
      if (local !== 'comment') return
      const text = readComment(decodeCell(value), author)
      const same = comments.get(row)
      if (text === '') return
      if (same) same.push(text)
      else comments.set(row, [text])
    },
    text(text) {
      if (isReading) value += text
    }
  })
  return comments
}

function readComment(text: string, author: string): string {
  const said = text.replace(thread, '').trim()
  // Excel puts the name before the text; a thread has a code for it.
  const own = said.startsWith(`${author}:`)
    ? said.slice(author.length + 1).trim()
    : said
  const isNamed = author !== '' && !author.startsWith('tc=')
  return isNamed && own !== '' ? `${author}: ${own}` : own
}
