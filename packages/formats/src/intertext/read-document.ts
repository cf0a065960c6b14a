import {parseXml} from '../xml/parse-xml.ts'
import {xmlErrorAt} from '../xml/xml-error.ts'

/** An element `s` of a text and what it holds. */
export interface InterTextSentence {
  readonly id: string
  readonly text: string
}

/**
 * Reads the sentences of a text as InterText exports it, in order; elements
 * inside them count only for their text.
 * @throws {XmlError} where it is none, or two sentences have one id.
 */
export function readInterTextDocument(xml: string): Array<InterTextSentence> {
  const sentences: Array<InterTextSentence> = []
  const ids = new Set<string>()
  let current: {id: string; text: string} | undefined
  parseXml(xml, {
    open: ({name, attributes: {id}, start}) => {
      if (name !== 's') return
      if (current) throw xmlErrorAt('Unexpected `s` inside `s`', xml, start)
      if (id === undefined || ids.has(id))
        throw xmlErrorAt(
          `Unexpected ${id === undefined ? '`s` without `id`' : `second \`s\` with the id \`${id}\``}, expected an id of its own`,
          xml,
          start
        )
      ids.add(id)
      current = {id, text: ''}
    },
    close: (name) => {
      if (name !== 's' || !current) return
      sentences.push(current)
      current = undefined
    },
    text: (value) => {
      if (current) current.text += value
    }
  })
  return sentences
}
