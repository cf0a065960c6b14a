import {checkCodePoint} from './core/code-rules.ts'
import {checkFragment} from './core/fragment-rules.ts'
import type {DocumentScope, FileScope} from './core/scope.ts'
import {checkFormatStyle} from './modules/format-style-rules.ts'
import {checkIts} from './modules/its-rules.ts'
import {checkSizes} from './modules/size-rules.ts'
import type {XliffRule} from './rules.ts'
import type {XliffNode} from './structure/xliff-node.ts'
import type {Report} from './violation.ts'

const referring = new Set([
  'mrk',
  'sm',
  'note',
  'mtc:match',
  'gls:glossEntry',
  'gls:translation'
])

/** What one element tells by itself and those around it. */
export function checkElement(
  node: XliffNode,
  document: DocumentScope,
  file: FileScope | undefined,
  report: Report<XliffRule>
): void {
  const {name, attributes} = node
  const ref = attributes['ref']
  if (ref !== undefined && referring.has(name))
    checkFragment(node, ref, document.prefixes, report)
  if (name === 'cp') checkCodePoint(node, report)
  let hasSizes = false
  let hasStyle = false
  let hasIts = false
  for (const key in attributes) {
    if (key.startsWith('slr:')) hasSizes = true
    else if (key.startsWith('fs:')) hasStyle = true
    else if (key.startsWith('its')) hasIts = key.startsWith('its:') || hasIts
  }
  if (hasSizes && file) checkSizes(node, file, report)
  if (hasStyle) checkFormatStyle(node, report)
  if (hasIts && file) checkIts(node, file.lookup, report)
}

/** Keep what later references may lead to, where an element ends. */
export function keepIds(node: XliffNode, file: FileScope): void {
  const {name, parent, attributes, foreignIds, children} = node
  const {lookup} = file
  if (name === 'slr:profiles') file.profiles ??= attributes
  else if (name === 'slr:data')
    for (const id of foreignIds) lookup.add(parent, 'size', id)
  else if (name === 'its:locQualityIssues' || name === 'its:provenanceRecords')
    lookup.add(parent, name, attributes['xml:id'] ?? '')
  else if (name === 'res:resourceData')
    for (const item of children)
      if (item.name === 'res:resourceItem')
        lookup.add(parent, 'resource', item.attributes['id'] ?? '')
}
