import type {Prose, Section, Sentence, Unit} from '@zhengben/bitext'
import type {
  BlockContent,
  Heading,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent
} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import type {Edition} from '../edition.ts'
import {objectsOf} from '../found-text.ts'
import {legalText} from '../legal-text.ts'
import {unitText} from '../unit-text.ts'

/**
 * The edition as Markdown: each unit in Chinese and, below it, in English.
 * Headings, quotations, list items and code in a line keep their form. All else
 * is escaped, so it reads the same whatever it contains.
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
  const {bitext, source, target} = edition
  return [
    writeInline(unit.source, source, bitext.lang.source),
    writeInline(unit.target, target, bitext.lang.target)
  ]
    .filter((children) => children.length > 0)
    .map((children) => block(children, section))
}

function block(
  children: Array<PhrasingContent>,
  section: Section | undefined
): Heading | Paragraph {
  if (section?.kind !== 'heading') return {type: 'paragraph', children}
  const depth = Math.min(Math.max(section.depth ?? 1, 1), 6) as 1
  return {type: 'heading', depth, children}
}

/** The text on one line, code in it as code again; nothing where it is blank. */
function writeInline(
  sentences: ReadonlyArray<Sentence>,
  prose: Prose | undefined,
  lang: string
): Array<PhrasingContent> {
  const text = unitText(sentences, undefined, lang).trim()
  const objects = prose ? sentences.flatMap((d) => objectsOf(prose, d)) : []
  return text
    .split(/(\ufffc)/)
    .map((part): PhrasingContent => {
      const value = part === '\ufffc' ? (objects.shift() ?? part) : part
      const code = /^(`+)(.*?)\1$/s.exec(value)?.[2]
      return part === '\ufffc' && code !== undefined
        ? {type: 'inlineCode', value: oneLine(code)}
        : {type: 'text', value: oneLine(value)}
    })
    .filter((d) => !('value' in d) || d.value !== '')
}

function oneLine(text: string): string {
  return legalText(text).replace(/\s*\n\s*/g, ' ')
}
