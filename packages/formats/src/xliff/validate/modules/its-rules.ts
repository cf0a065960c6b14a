import type {Lookup} from '../core/lookup.ts'
import {inherited, type XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type ItsRule =
  | 'its-mark'
  | 'its-issue'
  | 'its-rating'
  | 'its-analysis'
  | 'its-provenance'
  | 'its-record'
  | 'its-annotators'

export const itsRules: Rules<ItsRule> = {
  'its-mark': {
    section: '5.9.10',
    says: 'A mark with attributes of ITS has no type but `its:generic`, `its:term-no` or `term`'
  },
  'its-issue': {
    section: '5.9.6.4',
    says: 'A quality issue has a type or a comment, or a reference to a record and nothing else'
  },
  'its-rating': {
    section: '5.9.6.5',
    says: 'A rating is a score or a vote; a threshold stands beside its own'
  },
  'its-analysis': {
    section: '5.9.6.7',
    says: 'An entity is named by `taIdentRef`, or by `taSource` and `taIdent`'
  },
  'its-provenance': {
    section: '5.9.6.6',
    says: 'Provenance is said in place or by a reference to a record; a record says something'
  },
  'its-record': {
    section: '5.9.11',
    says: 'A reference to a record is `#its=` and the id of one that stands around it; records share no id'
  },
  'its-annotators': {
    section: '5.9.12.2',
    says: '`annotatorsRef` is data categories, each with `|` and an IRI, none twice'
  }
}

type ItsReport = Report<ItsRule>

const categories = new Set(
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' '
  )
)
const issueDetails = ['Type', 'Comment', 'Severity', 'ProfileRef', 'Enabled']
const provenance =
  'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'.split(
    ' '
  )

/** The attributes that ITS lends to an element. */
export function checkIts(
  node: XliffNode,
  lookup: Lookup,
  report: ItsReport
): void {
  const has = (name: string): boolean =>
    node.attributes[`its:${name}`] !== undefined
  const {type} = node.attributes
  if (
    (node.name === 'mrk' || node.name === 'sm') &&
    type !== undefined &&
    !['its:generic', 'its:term-no', 'term'].includes(type)
  )
    report(
      'its-mark',
      node,
      `Unexpected \`type="${type}"\` on a mark of ITS, expected its:generic`
    )
  const details = issueDetails.filter((d) => has(`locQualityIssue${d}`))
  const isIssue = details.length > 0 || has('locQualityIssuesRef')
  if (
    isIssue &&
    (has('locQualityIssuesRef')
      ? details.length > 0
      : !details.includes('Type') && !details.includes('Comment'))
  )
    report(
      'its-issue',
      node,
      'Unexpected quality issue, expected its:locQualityIssueType or its:locQualityIssueComment, or its:locQualityIssuesRef alone'
    )
  checkRating(node, has, report)
  if (
    has('taIdentRef')
      ? has('taSource') || has('taIdent')
      : has('taSource') !== has('taIdent')
  )
    report(
      'its-analysis',
      node,
      'Unexpected entity, expected its:taIdentRef, or its:taSource and its:taIdent'
    )
  if (has('provenanceRecordsRef') && provenance.some(has))
    report(
      'its-provenance',
      node,
      'Unexpected provenance beside its:provenanceRecordsRef, expected one of them'
    )
  checkReference(node, 'locQualityIssues', lookup, report)
  checkReference(node, 'provenanceRecords', lookup, report)
  checkAnnotators(node, report)
}

function checkRating(
  node: XliffNode,
  has: (name: string) => boolean,
  report: ItsReport
): void {
  const lacks = (name: string): boolean =>
    has(`${name}Threshold`) && inherited(node, `its:${name}`) === undefined
  if (
    (has('locQualityRatingScore') && has('locQualityRatingVote')) ||
    lacks('locQualityRatingScore') ||
    lacks('locQualityRatingVote')
  )
    report(
      'its-rating',
      node,
      'Unexpected rating, expected a score or a vote, and its own threshold'
    )
}

function checkReference(
  node: XliffNode,
  name: 'locQualityIssues' | 'provenanceRecords',
  lookup: Lookup,
  report: ItsReport
): void {
  const ref = node.attributes[`its:${name}Ref`]
  if (ref === undefined) return
  const id = /^#its=(.+)$/.exec(ref)?.[1]
  if (id === undefined || !lookup.finds(node, `its:${name}`, id))
    report(
      'its-record',
      node,
      `Unexpected \`its:${name}Ref="${ref}"\`, expected #its= and the id of <its:${name}> around it`
    )
}

function checkAnnotators(node: XliffNode, report: ItsReport): void {
  const value = node.attributes['its:annotatorsRef']
  if (value === undefined) return
  const items = value
    .trim()
    .split(/\s+/)
    .map((d) => d.split('|'))
  const names = items.map((d) => d[0] ?? '')
  if (
    items.some((d) => d.length < 2 || d[1] === '') ||
    names.some((d) => !categories.has(d)) ||
    new Set(names).size < names.length
  )
    report(
      'its-annotators',
      node,
      `Unexpected \`its:annotatorsRef="${value}"\`, expected such as terminology|http://example.com/tool`
    )
}

/** Records of issues or provenance, and what is in them. */
export function checkRecords(container: XliffNode, report: ItsReport): void {
  const ids = new Set<string>()
  for (const records of container.children) {
    if (!/^its:(?:locQualityIssues|provenanceRecords)$/.test(records.name))
      continue
    const id = records.attributes['xml:id'] ?? ''
    if (ids.has(id))
      report(
        'its-record',
        records,
        `Unexpected second record \`xml:id="${id}"\``
      )
    ids.add(id)
    for (const record of records.children) checkRecord(record, report)
  }
}

function checkRecord(record: XliffNode, report: ItsReport): void {
  const has = (name: string): boolean => record.attributes[name] !== undefined
  if (
    record.name === 'its:locQualityIssue' &&
    !has('locQualityIssueType') &&
    !has('locQualityIssueComment')
  )
    report(
      'its-issue',
      record,
      'Unexpected quality issue without type and comment'
    )
  if (record.name === 'its:provenanceRecord' && !provenance.some(has))
    report('its-provenance', record, 'Unexpected empty record of provenance')
}
