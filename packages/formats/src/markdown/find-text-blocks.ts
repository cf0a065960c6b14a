import type {Block, Range} from '@zhengben/bitext'
import type {Nodes, Root} from 'mdast'

/** A node of mdast that holds running text, and its place in the source. */
export interface TextBlock {
  readonly type: Block['type']
  readonly depth?: number
  readonly source: Range
}

/**
 * Headings, paragraphs and table cells in document order. A paragraph in a
 * list item or quotation takes the name of the innermost of them. Code, HTML,
 * frontmatter and definitions hold none.
 */
export function findTextBlocks(tree: Root): Array<TextBlock> {
  const blocks: Array<TextBlock> = []
  const waiting: Array<{node: Nodes; inside: Block['type']}> = [
    {node: tree, inside: 'paragraph'}
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {node, inside} = next
    const type = blockType(node, inside)
    if (type && node.position) {
      const source = [
        node.position.start.offset ?? 0,
        node.position.end.offset ?? 0
      ] as const
      blocks.push(
        node.type === 'heading'
          ? {type, depth: node.depth, source}
          : {type, source}
      )
    } else if ('children' in node) {
      const within = containerType(node) ?? inside
      for (let i = node.children.length - 1; i >= 0; i--)
        waiting.push({node: node.children[i] as Nodes, inside: within})
    }
  }
  return blocks
}

function blockType(
  node: Nodes,
  inside: Block['type']
): Block['type'] | undefined {
  if (node.type === 'heading') return 'heading'
  if (node.type === 'tableCell') return 'tableCell'
  return node.type === 'paragraph' ? inside : undefined
}

function containerType(node: Nodes): Block['type'] | undefined {
  if (node.type === 'listItem') return 'listItem'
  if (node.type === 'blockquote') return 'quote'
  return node.type === 'footnoteDefinition' ? 'paragraph' : undefined
}
