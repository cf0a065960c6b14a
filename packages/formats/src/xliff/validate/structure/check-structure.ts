import {
  type ContentState,
  describeContent,
  missingAtEnd,
  takeChild
} from './content.ts'
import {citeFamily, type Grammar} from './grammar.ts'
import {modulePlaces} from './module-elements.ts'
import {familyOf} from './namespaces.ts'
import type {StructureRule} from './structure-rules.ts'
import type {XliffNode} from './xliff-node.ts'

/** Says that an element breaks a rule of the structure, and what section says so. */
export type StructureReport = (
  rule: StructureRule,
  section: string,
  at: number,
  message: string
) => void

/** A child in its parent: is it allowed there, now? */
export function checkChild(
  {name, at}: XliffNode,
  parent: XliffNode,
  state: ContentState,
  grammar: Grammar,
  report: StructureReport
): void {
  const rule = grammar.elements.get(parent.name)
  if (!rule) return
  const step = takeChild(rule.content, state, parent.name, name)
  if (step.type === 'refused')
    report(
      'element',
      rule.section,
      at,
      `Unexpected <${name}> in <${parent.name}>, expected ${describeContent(rule.content)}, in this order`
    )
  else if (step.type === 'skips')
    report(
      'element-missing',
      rule.section,
      at,
      `Unexpected <${name}>, expected ${step.missing.join(', ')} before it in <${parent.name}>`
    )
  checkModulePlace(name, at, parent, report)
}

function checkModulePlace(
  name: string,
  at: number,
  parent: XliffNode,
  report: StructureReport
): void {
  const place = modulePlaces[name]
  if (!place || familyOf(parent.name) !== '') return
  const isSecond = !place.many && parent.children.some((d) => d.name === name)
  if (isSecond || !place.parents.includes(parent.name))
    report(
      'module-place',
      citeFamily(name),
      at,
      isSecond
        ? `Unexpected second <${name}> in <${parent.name}>, expected one`
        : `Unexpected <${name}> in <${parent.name}>, expected it in ${place.parents.map((d) => `<${d}>`).join(', ')}`
    )
}

/** The attributes of an element. */
export function checkAttributes(
  {name, attributes, at}: XliffNode,
  grammar: Grammar,
  report: StructureReport
): void {
  const rule = grammar.elements.get(name)
  if (!rule) {
    const family = familyOf(name)
    if (family !== '' && !family.startsWith('{') && family !== 'xml')
      report(
        'module-element',
        citeFamily(name),
        at,
        `Unexpected <${name}>, expected an element that the module defines`
      )
    return
  }
  for (const required of rule.required)
    if (attributes[required] === undefined)
      report(
        'attribute-missing',
        rule.section,
        at,
        `Unexpected <${name}> without \`${required}\``
      )
  for (const key in attributes) {
    const family = familyOf(key)
    const isLent = family !== '' && !rule.attributes.has(key)
    const known = rule.attributes.get(key) ?? grammar.lent.get(key)
    // `xml:lang` and its kin are of no module: they go where any attribute goes.
    const isModule = isLent && !family.startsWith('{') && family !== 'xml'
    if (isLent ? !rule.takes(family) || (isModule && !known) : !known)
      report(
        'attribute',
        isModule ? citeFamily(key) : rule.section,
        at,
        `Unexpected attribute \`${key}\` on <${name}>`
      )
    else if (known && !known.type.accepts(attributes[key] as string))
      report(
        'attribute-value',
        known.section,
        at,
        `Unexpected \`${key}="${attributes[key]}"\` on <${name}>, expected ${known.type.expected}`
      )
  }
}

/** What an element lacks where it ends, and text where none is allowed. */
export function checkEnd(
  {name, at, textAt}: XliffNode,
  state: ContentState,
  grammar: Grammar,
  report: StructureReport
): void {
  const rule = grammar.elements.get(name)
  if (!rule) return
  const missing = missingAtEnd(rule.content, state)
  if (missing.length > 0)
    report(
      'element-missing',
      rule.section,
      at,
      `Unexpected end of <${name}>, expected ${missing.join(', ')} in it`
    )
  if (!rule.hasText && textAt !== undefined)
    report(
      'text',
      rule.section,
      textAt,
      `Unexpected text in <${name}>, expected elements alone`
    )
}
