import {tool} from '../tool.ts'
import {readElements} from '../xml/read-elements.ts'
import {readCell} from './read-cell.ts'

/**
 * What people wrote in the margin, with their names, by the id of the comment;
 * the comments of the program are left out.
 * @throws {BilingualError} where it is no XML.
 */
export function readComments(xml: string): Map<string, string> {
  const comments = new Map<string, string>()
  readElements(xml, new Set(['comment']), (element) => {
    const {author = '', id = ''} = element.attributes
    const text = readCell(element, false).text.trim()
    if (author === tool.name || text === '') return
    comments.set(id, author === '' ? text : `${author}: ${text}`)
  })
  return comments
}
