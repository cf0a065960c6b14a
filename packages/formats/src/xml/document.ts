import type {Element, RootContent} from 'xast'
import {type Options, toXml} from 'xast-util-to-xml'

/** How all files are written: empty elements as `<a/>`. */
export const xmlOptions: Options = {closeEmptyElements: true, tightClose: true}

/** A whole XML file: declaration, document type where given, tree, final newline. */
export function writeXmlDocument(
  tree: Element,
  doctype?: {readonly name: string; readonly system: string}
): string {
  const feed = {type: 'text', value: '\n'} as const
  const children: Array<RootContent> = [
    {
      type: 'instruction',
      name: 'xml',
      value: 'version="1.0" encoding="UTF-8"'
    },
    feed
  ]
  if (doctype) children.push({type: 'doctype', ...doctype}, feed)
  children.push(tree, feed)
  return toXml(children, xmlOptions)
}
