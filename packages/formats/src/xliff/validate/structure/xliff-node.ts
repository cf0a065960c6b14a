/** An element of XLIFF or one of its modules. Names are canonical. */
export interface XliffNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: XliffNode | undefined
  /**
   * Elements of XLIFF inside it, units and groups left out: they are looked at
   * one by one, and go.
   */
  readonly children: ReadonlyArray<XliffNode>
  /** Where `<` stands. */
  readonly at: number
  /** Where its first text stands that is not white space. */
  readonly textAt: number | undefined
  /** Whether nothing at all is in it, white space included. */
  readonly isEmpty: boolean
  /** Of size data: the ids of the elements from outside XLIFF inside it. */
  readonly foreignIds: ReadonlySet<string>
}

/** Child elements of that name. */
export function childrenNamed(node: XliffNode, name: string): Array<XliffNode> {
  return node.children.filter((d) => d.name === name)
}

/** All elements inside, in document order. */
export function descendantsOf(node: XliffNode): Array<XliffNode> {
  const result: Array<XliffNode> = []
  const visit = ({children}: XliffNode): void => {
    for (const child of children) {
      result.push(child)
      visit(child)
    }
  }
  visit(node)
  return result
}

/** The element itself or the nearest around it for which `test` holds. */
export function closest(
  node: XliffNode | undefined,
  test: (node: XliffNode) => boolean
): XliffNode | undefined {
  let found = node
  while (found && !test(found)) found = found.parent
  return found
}

/** The value of an attribute where it is, or the nearest around it. */
export function inherited(node: XliffNode, name: string): string | undefined {
  return closest(node, (d) => d.attributes[name] !== undefined)?.attributes[
    name
  ]
}
