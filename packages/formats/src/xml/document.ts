import type {Element, Nodes, RootContent} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** Nodes as every file has them: empty elements as `<a/>`. */
export function serializeXml(nodes: Nodes | Array<RootContent>): string {
  // The serializer leaves these two as they are; in text the one is not
  // well-formed and the other would be read as a line feed.
  return toXml(nodes, {closeEmptyElements: true, tightClose: true})
    .replaceAll(']]>', ']]&#x3E;')
    .replaceAll('\r', '&#xD;')
}

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
  return serializeXml(children)
}
