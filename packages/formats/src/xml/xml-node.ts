/** Text as the file has it; references and line ends are resolved in `value`. */
export interface XmlText {
  readonly type: 'text'
  readonly value: string
  /** The place in the file of each UTF-16 unit of `value`, and of its end. */
  readonly offsets: ReadonlyArray<number>
}

/** An element with everything in it. Names are without prefix. */
export interface XmlElement {
  readonly type: 'element'
  readonly name: string
  /** By name without prefix: `lang` is `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyArray<XmlElement | XmlText>
  /** Right after its start tag. */
  readonly start: number
}

/** The first child element of that name. */
export function childOf(
  element: XmlElement,
  name: string
): XmlElement | undefined {
  return childrenOf(element, name)[0]
}

/** The child elements of that name. */
export function childrenOf(
  {children}: XmlElement,
  name: string
): Array<XmlElement> {
  return children.filter(
    (d): d is XmlElement => d.type === 'element' && d.name === name
  )
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((d) => (d.type === 'text' ? d.value : textOf(d)))
    .join('')
}
