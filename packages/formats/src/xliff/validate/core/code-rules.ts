import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'
import type {FileScope, Scope} from './scope.ts'

export type CodeRule =
  | 'code-point'
  | 'sub-type'
  | 'data-ref'
  | 'code-pair'
  | 'sub-flows'
  | 'copy-of'
  | 'copy-data'

export const codeRules: Rules<CodeRule> = {
  'code-point': {
    section: '4.2.3.1',
    says: '`cp` stands for a character that XML cannot hold'
  },
  'sub-type': {
    section: '4.3.1.36',
    says: '`subType` stands beside `type`; those of XLIFF fit its value'
  },
  'data-ref': {
    section: '4.3.1.9',
    says: '`dataRef` and its kin name original data of the unit'
  },
  'code-pair': {
    section: '4.2.3.3',
    says: '`dataRefStart`, `equivStart` and `subFlowsStart` stand beside those of the end'
  },
  'sub-flows': {
    section: '4.3.1.32',
    says: '`subFlows` and its kin name units of the file'
  },
  'copy-of': {
    section: '4.3.1.8',
    says: '`copyOf` names a code of the unit that may be copied'
  },
  'copy-data': {
    section: '4.7.2.4.1',
    says: '`copyOf` is for codes without original data, and has none beside it'
  }
}

type CodeReport = Report<CodeRule>

const subTypes: ReadonlyMap<string, string> = new Map([
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:var', 'ui']
])

const dataNames = ['dataRef', 'dataRefStart', 'dataRefEnd'] as const
const pairs = [
  ['dataRefStart', 'dataRefEnd'],
  ['equivStart', 'equivEnd'],
  ['subFlowsStart', 'subFlowsEnd']
] as const

/** `cp` anywhere; a broken `hex` is for the table of attributes to say. */
export function checkCodePoint(node: XliffNode, report: CodeReport): void {
  const {hex = ''} = node.attributes
  if (!/^[\dA-Fa-f]+$/.test(hex)) return
  const code = Number.parseInt(hex, 16)
  if (isForbidden(code)) return
  report(
    'code-point',
    node,
    `Unexpected \`hex="${hex}"\`, expected a code point that XML cannot hold`
  )
}

/** Not allowed in XML 1.0, or a control that it discourages. */
function isForbidden(code: number): boolean {
  if (code > 0x10ffff) return false
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d
  return (
    (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff
  )
}

/** The codes of a unit, or of a match. */
export function checkCodes(
  scope: Scope,
  file: FileScope,
  report: CodeReport
): void {
  const codes = [...scope.source, ...scope.target]
  for (const node of codes) {
    const {attributes} = node
    checkSubType(node, report)
    for (const name of dataNames) {
      const data = attributes[name]
      if (data !== undefined && !scope.data.has(data))
        report(
          'data-ref',
          node,
          `Unexpected \`${name}="${data}"\`, expected the id of a <data> of the same ${scope.node.name}`
        )
    }
    for (const [start, end] of pairs) {
      if ((attributes[start] === undefined) !== (attributes[end] === undefined))
        report(
          'code-pair',
          node,
          `Unexpected <${node.name}> with one of \`${start}\` and \`${end}\`, expected both`
        )
    }
    for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
      const ids = attributes[name]
      if (ids !== undefined) file.subFlows.push({node, ids})
    }
  }
  const copies = codes.filter((d) => d.attributes['copyOf'] !== undefined)
  if (copies.length === 0) return
  const byId = new Map(codes.map((d) => [d.attributes['id'] ?? '', d]))
  for (const node of copies) checkCopy(node, byId, report)
}

function checkSubType(node: XliffNode, report: CodeReport): void {
  const {type, subType} = node.attributes
  if (subType === undefined) return
  if (type === undefined) {
    report('sub-type', node, 'Unexpected `subType` without `type`')
    return
  }
  if (subType.startsWith('xlf:') && subTypes.get(subType) !== type)
    report(
      'sub-type',
      node,
      `Unexpected \`subType="${subType}"\` beside \`type="${type}"\`, expected ${[...subTypes].map(([sub, d]) => `${sub} with ${d}`).join(', ')}`
    )
}

function checkCopy(
  node: XliffNode,
  byId: ReadonlyMap<string, XliffNode>,
  report: CodeReport
): void {
  const base = byId.get(node.attributes['copyOf'] ?? '')
  if (!base || base.attributes['canCopy'] === 'no')
    report(
      'copy-of',
      node,
      base
        ? `Unexpected copy of \`${base.attributes['id']}\`, which has \`canCopy="no"\``
        : `Unexpected \`copyOf="${node.attributes['copyOf']}"\`, expected the id of a code in the unit`
    )
  if (hasData(node) || (base && hasData(base)))
    report(
      'copy-data',
      node,
      'Unexpected `copyOf` where there is original data, expected `dataRef` instead'
    )
}

function hasData({attributes}: XliffNode): boolean {
  return dataNames.some((d) => attributes[d] !== undefined)
}

/** What waited for the end of the file. */
export function checkSubFlows(
  {subFlows, unitIds}: FileScope,
  report: CodeReport
): void {
  for (const {node, ids} of subFlows)
    for (const id of ids.trim().split(/\s+/))
      if (!unitIds.has(id))
        report(
          'sub-flows',
          node,
          `Unexpected sub-flow \`${id}\`, expected the id of a unit of the same file`
        )
}
