import {SaxesParser} from 'saxes'
import type {ElementContent} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {RequestError} from '../../http/request-error.ts'

/** `A ⟦1⟧ & B` → `A <x id="1"/> &amp; B`, which DeepL keeps as it is. */
export function toMarkup(text: string): string {
  const children: Array<ElementContent> = []
  let at = 0
  for (const {0: all, 1: id, index} of text.matchAll(/⟦(\d+)⟧/gu)) {
    children.push({type: 'text', value: text.slice(at, index)}, x('x', {id}))
    at = index + all.length
  }
  children.push({type: 'text', value: text.slice(at)})
  return toXml(children, {closeEmptyElements: true, tightClose: true})
}

/**
 * The other way.
 * @throws {RequestError} where the markup is broken or holds anything else.
 */
export function fromMarkup(markup: string): string {
  const parser = new SaxesParser({fragment: true})
  let text = ''
  parser.on('error', () => {
    throw new RequestError('a translation with broken markup', {isFinal: true})
  })
  parser.on('text', (value) => {
    text += value
  })
  parser.on('opentag', ({name, attributes}) => {
    text += name === 'x' ? `⟦${attributes['id']}⟧` : '⟦⟧'
  })
  parser.write(markup).close()
  return text
}
