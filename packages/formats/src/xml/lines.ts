import type {Element, ElementContent, Text} from 'xast'

/**
 * Children of an element that holds no text of its own, each on its line.
 * `depth` is how deep the element itself stands.
 */
export function lines(
  depth: number,
  children: ReadonlyArray<Element>
): Array<ElementContent> {
  if (children.length === 0) return []
  const feed = (deep: number): Text => ({
    type: 'text',
    value: `\n${'  '.repeat(deep)}`
  })
  return [...children.flatMap((child) => [feed(depth + 1), child]), feed(depth)]
}
