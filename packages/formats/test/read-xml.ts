import {SaxesParser} from 'saxes'

/** An XML element with its attributes, children and own text. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<XmlElement>
  text: string
}

/** The root of a well-formed document; throws at the first fault. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  const parser = new SaxesParser({position: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({attributes: given, name}) => {
    const attributes = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, String(value)])
    )
    const element: XmlElement = {name, attributes, children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.write(xml).close()
  return root.children[0] as XmlElement
}

/** Every element of that name below the root, in document order. */
export function findAll(root: XmlElement, name: string): Array<XmlElement> {
  return root.children.flatMap((d) => [
    ...(d.name === name ? [d] : []),
    ...findAll(d, name)
  ])
}
