import {BilingualError} from '../../bilingual/bilingual-error.ts'
import {createPointFinder} from '../../text/create-point-finder.ts'
import type {XmlNameTag} from '../../xml/parse-xml.ts'
import {XmlError} from '../../xml/xml-error.ts'
import {checkContainer} from './check-container.ts'
import {checkElement, keepIds} from './check-element.ts'
import {checkUnit} from './check-unit.ts'
import {checkSubFlows} from './core/code-rules.ts'
import {registeredPrefixes} from './core/fragment-rules.ts'
import {createLookup} from './core/lookup.ts'
import type {DocumentScope, FileScope} from './core/scope.ts'
import {checkSkeleton} from './core/segment-rules.ts'
import {type XliffRule, xliffRules} from './rules.ts'
import {
  checkAttributes,
  checkChild,
  checkEnd,
  type StructureReport
} from './structure/check-structure.ts'
import {cite, createGrammar, type Grammar} from './structure/grammar.ts'
import {versionsOf} from './structure/namespaces.ts'
import {type OpenNode, readNodes} from './structure/read-nodes.ts'
import {closest, type XliffNode} from './structure/xliff-node.ts'
import type {Report, XliffViolation} from './violation.ts'

/** A file with more is not worth reading to its end. */
const mostViolations = 500

/** Reading goes no further. */
class Stop extends Error {}

/**
 * Where a document breaks the rules of XLIFF 2.0, 2.1 or 2.2 and its modules,
 * in the order of the text; nothing for XLIFF 1. Reading stops at the 500th.
 * @param prefixes Prefixes of fragments that count as registered, besides those of
 *   the standard.
 * @throws {BilingualError} where it is not well-formed XML or passes a limit.
 */
export function validateXliff(
  xml: string,
  prefixes: Iterable<string> = []
): Array<XliffViolation> {
  const found: Array<Omit<XliffViolation, 'line' | 'column'>> = []
  const add = (
    rule: XliffRule,
    section: string,
    offset: number,
    message: string
  ): void => {
    const {severity = 'error'} = xliffRules[rule]
    found.push({rule, severity, section, message, offset})
    if (found.length >= mostViolations) throw new Stop()
  }
  try {
    check(xml, add, new Set([...registeredPrefixes, ...prefixes]))
  } catch (error) {
    if (error instanceof XmlError)
      throw new BilingualError(error.message, error.offset)
    if (!(error instanceof Stop)) throw error
  }
  if (found.length === 0) return []
  const pointAt = createPointFinder(xml)
  return found
    .sort((a, b) => a.offset - b.offset)
    .map((d) => ({...d, ...pointAt(d.offset)}))
}

type Add = (
  rule: XliffRule,
  section: string,
  offset: number,
  message: string
) => void

function check(xml: string, add: Add, prefixes: ReadonlySet<string>): void {
  const report: Report<XliffRule> = (rule, {at}, message) => {
    const {section, standard} = xliffRules[rule]
    add(rule, cite(section, standard), at, message)
  }
  const structure: StructureReport = add
  let grammar!: Grammar
  let document: DocumentScope = {srcLang: '', prefixes}
  let file: FileScope | undefined
  const files = new Set<string>()
  const groups = new Set<string>()
  /** Ids of extensions, by the file, group or unit around them. */
  const extensions = new WeakMap<XliffNode, Set<string>>()

  readNodes(xml, {
    root(tag) {
      if (isOldXliff(tag)) throw new Stop()
      checkRoot(tag, add)
      grammar = createGrammar(tag.uri.endsWith(':2.2'))
      const srcLang = attributeOf(tag, 'srcLang') ?? ''
      const trgLang = attributeOf(tag, 'trgLang')
      document = {srcLang, prefixes, ...(trgLang !== undefined && {trgLang})}
    },
    open(node, parent) {
      if (parent) checkChild(node, parent, parent.state, grammar, structure)
      checkAttributes(node, grammar, structure)
      const {id} = node.attributes
      if (node.name === 'file') {
        file = {
          node,
          lookup: createLookup(),
          unitIds: new Set(),
          subFlows: []
        }
        groups.clear()
        own(files, id, 'id-file', node)
      } else if (node.name === 'group') own(groups, id, 'id-group', node)
      else if (node.name === 'unit' && file)
        own(file.unitIds, id, 'id-unit', node)
      checkElement(node, document, file, report)
    },
    close(node) {
      checkEnd(node, node.state, grammar, structure)
      if (node.name === 'skeleton') checkSkeleton(node, report)
      if (!file) return
      keepIds(node, file)
      if (node.name === 'unit') checkUnit(node, file, document, report)
      if (/^(?:file|group|unit)$/.test(node.name))
        checkContainer(node, document, file, report)
      if (node.name === 'file') checkSubFlows(file, report)
    },
    foreign(name, id, at, around) {
      const container = closest(around, (d) =>
        /^(?:file|group|unit)$/.test(d.name)
      )
      if (!container) return
      const ids = extensions.get(container) ?? new Set()
      extensions.set(container, ids)
      const key = `${name.slice(0, name.lastIndexOf('}'))} ${id}`
      if (ids.has(key))
        add(
          'id-extension',
          cite(xliffRules['id-extension'].section),
          at,
          `Unexpected second id \`${id}\` of an extension in <${container.name}>`
        )
      ids.add(key)
    }
  })

  function own(
    ids: Set<string>,
    id: string | undefined,
    rule: 'id-file' | 'id-group' | 'id-unit',
    node: OpenNode
  ): void {
    if (id === undefined) return
    if (ids.has(id))
      report(rule, node, `Unexpected second <${node.name}> with \`id="${id}"\``)
    ids.add(id)
  }
}

function isOldXliff(tag: XmlNameTag): boolean {
  return tag.local === 'xliff' && /^1\./.test(attributeOf(tag, 'version') ?? '')
}

function attributeOf(tag: XmlNameTag, name: string): string | undefined {
  return tag.attributes.find((d) => d.local === name && d.uri === '')?.value
}

function checkRoot(tag: XmlNameTag, add: Add): void {
  const {local, uri, start} = tag
  const version = attributeOf(tag, 'version')
  const versions = versionsOf(uri)
  const known = versions?.join(' or ')
  if (local !== 'xliff' || !versions)
    add(
      'root',
      cite('4.2.2.1'),
      start,
      `Unexpected root <${local}> in the namespace \`${uri}\`, expected <xliff> in urn:oasis:names:tc:xliff:document:2.0 or 2.2`
    )
  else if (version !== undefined && !versions.includes(version))
    add(
      'root',
      cite('4.2.2.1'),
      start,
      `Unexpected \`version="${version}"\`, expected ${known} in this namespace`
    )
  if (local !== 'xliff' || !versions) throw new Stop()
}
