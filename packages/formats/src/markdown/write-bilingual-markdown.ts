import type {Section, Unit} from '@zhengben/bitext'
import type {
  BlockContent,
  Heading,
  ListItem,
  Paragraph,
  Root,
  RootContent
} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import type {Edition} from '../edition.ts'
import {legalText} from '../legal-text.ts'
import {unitText} from '../unit-text.ts'

/**
 * The edition as Markdown: each unit in Chinese and, below it, in English.
 * Headings, quotations and list items keep their form. All text is escaped, so
 * it reads the same whatever it contains.
 */
export function writeBilingualMarkdown(edition: Edition): string {
  const children: Array<RootContent> = []
  for (const child of edition.bitext.children) {
    if (child.type === 'unit') children.push(...writeUnit(edition, child))
    else if (child.kind === 'listItem') addItem(children, edition, child)
    else children.push(...writeSection(edition, child))
  }
  const tree: Root = {type: 'root', children}
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown()]
  })
}

function writeSection(edition: Edition, section: Section): Array<RootContent> {
  const blocks = section.children.flatMap((d) => writeUnit(edition, d, section))
  if (blocks.length === 0) return []
  if (section.kind === 'quote') return [{type: 'blockquote', children: blocks}]
  return blocks
}

/** Neighbouring items become one list. */
function addItem(
  children: Array<RootContent>,
  edition: Edition,
  section: Section
): void {
  const blocks = section.children.flatMap((d) => writeUnit(edition, d, section))
  if (blocks.length === 0) return
  const item: ListItem = {type: 'listItem', spread: true, children: blocks}
  const last = children.at(-1)
  if (last?.type === 'list') last.children.push(item)
  else
    children.push({
      type: 'list',
      ordered: false,
      spread: true,
      children: [item]
    })
}

function writeUnit(
  edition: Edition,
  unit: Unit,
  section?: Section
): Array<BlockContent> {
  const {lang} = edition.bitext
  return [
    unitText(unit.source, edition.source, lang.source),
    unitText(unit.target, edition.target, lang.target)
  ]
    .filter((text) => text.trim() !== '')
    .map((text) => block(text, section))
}

function block(
  text: string,
  section: Section | undefined
): Heading | Paragraph {
  const value = legalText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  const children = [{type: 'text', value} as const]
  if (section?.kind !== 'heading') return {type: 'paragraph', children}
  const depth = Math.min(Math.max(section.depth ?? 1, 1), 6) as 1
  return {type: 'heading', depth, children}
}
