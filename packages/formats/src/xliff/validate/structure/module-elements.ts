import type {ElementTable} from './element-table.ts'

const records =
  'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'

/**
 * The same table for the modules (chapter 5); those of change tracking by
 * XLIFF 2.0, where it was one.
 */
export const moduleElements: ElementTable = {
  'mtc:matches': {section: '5.1.5.2', content: 'mtc:match+', attributes: ''},
  'mtc:match': {
    section: '5.1.5.3',
    content: 'mda:metadata? originalData? source target other*',
    attributes:
      'id=nmtoken matchQuality=percent matchSuitability=percent origin ref! reference=yesNo similarity=percent subType=userDefined type=matchType',
    others: 'any'
  },
  'gls:glossary': {
    section: '5.2.4.2',
    content: 'gls:glossEntry+',
    attributes: ''
  },
  'gls:glossEntry': {
    section: '5.2.4.3',
    content: 'gls:term gls:translation* gls:definition? other*',
    attributes: 'id=nmtoken ref',
    others: 'any'
  },
  'gls:term': {
    section: '5.2.4.4',
    content: '',
    text: true,
    attributes: 'source',
    others: 'any'
  },
  'gls:translation': {
    section: '5.2.4.5',
    content: '',
    text: true,
    attributes: 'id=nmtoken ref source',
    others: 'any'
  },
  'gls:definition': {
    section: '5.2.4.6',
    content: '',
    text: true,
    attributes: 'source',
    others: 'any'
  },
  'mda:metadata': {
    section: '5.4.4.2',
    content: 'mda:metaGroup+',
    attributes: 'id=nmtoken'
  },
  'mda:metaGroup': {
    section: '5.4.4.3',
    content: 'mda:metaGroup|mda:meta+',
    attributes: 'id=nmtoken category appliesTo=sideOrIgnorable'
  },
  'mda:meta': {
    section: '5.4.4.4',
    content: '',
    text: true,
    attributes: 'type!'
  },
  'res:resourceData': {
    section: '5.5.4.2',
    content: 'res:resourceItemRef* res:resourceItem*',
    attributes: ''
  },
  'res:resourceItemRef': {
    section: '5.5.4.3',
    content: '',
    attributes: 'id=nmtoken ref=nmtoken!',
    others: 'any'
  },
  'res:resourceItem': {
    section: '5.5.4.4',
    content: 'res:source? res:target? res:reference*',
    attributes: 'mimeType id=nmtoken context=yesNo',
    others: 'any'
  },
  'res:source': {
    section: '5.5.4.5',
    content: 'other*',
    attributes: 'href xml:lang=language',
    others: 'any'
  },
  'res:target': {
    section: '5.5.4.6',
    content: 'other*',
    attributes: 'href xml:lang=language',
    others: 'any'
  },
  'res:reference': {
    section: '5.5.4.7',
    content: '',
    attributes: 'href! xml:lang=language',
    others: 'any'
  },
  'slr:profiles': {
    section: '5.7.4.2',
    content: 'slr:normalization? other*',
    attributes: 'generalProfile storageProfile'
  },
  'slr:normalization': {
    section: '5.7.4.3',
    content: '',
    attributes: 'general=normalization storage=normalization'
  },
  'slr:data': {
    section: '5.7.4.4',
    content: 'other*',
    attributes: 'profile!',
    others: 'any'
  },
  'val:validation': {
    section: '5.8.4.2',
    content: 'val:rule+',
    attributes: '',
    others: 'any'
  },
  'val:rule': {
    section: '5.8.4.3',
    content: '',
    attributes:
      'isPresent occurs=positive isNotPresent startsWith endsWith existsInSource=yesNo caseSensitive=yesNo normalization=normalization disabled=yesNo',
    others: 'any'
  },
  'its:locQualityIssues': {
    section: '5.9.11.3',
    content: 'its:locQualityIssue+',
    attributes: 'xml:id=nmtoken! version=itsVersion'
  },
  'its:locQualityIssue': {
    section: '5.9.11.2',
    content: '',
    attributes:
      'version=itsVersion locQualityIssueType=issueType locQualityIssueComment locQualityIssueSeverity=percent locQualityIssueProfileRef locQualityIssueEnabled=yesNo'
  },
  'its:provenanceRecords': {
    section: '5.9.11.5',
    content: 'its:provenanceRecord+',
    attributes: 'xml:id=nmtoken! version=itsVersion'
  },
  'its:provenanceRecord': {
    section: '5.9.11.4',
    content: '',
    attributes: `version=itsVersion ${records}`
  },
  'ctr:changeTrack': {
    section: '5.6.4.2',
    standard: '2.0',
    content: 'ctr:revisions+',
    attributes: ''
  },
  'ctr:revisions': {
    section: '5.6.4.3',
    standard: '2.0',
    content: 'ctr:revision+',
    attributes: 'appliesTo=nmtoken! ref=nmtoken currentVersion=nmtoken',
    others: 'any'
  },
  'ctr:revision': {
    section: '5.6.4.4',
    standard: '2.0',
    content: 'ctr:item+',
    attributes: 'author datetime version=nmtoken',
    others: 'any'
  },
  'ctr:item': {
    section: '5.6.4.5',
    standard: '2.0',
    content: '',
    text: true,
    attributes: 'property!',
    others: 'any'
  }
}

/** Chapters of the modules, for names that they do not define. */
export const moduleSections: Readonly<Record<string, string>> = {
  mtc: '5.1',
  gls: '5.2',
  fs: '5.3',
  mda: '5.4',
  res: '5.5',
  slr: '5.7',
  val: '5.8',
  its: '5.9',
  itsm: '5.9',
  pgs: '4.9',
  ctr: '5.6'
}

/** Attributes of the modules in the order of the sections that define them. */
const attributeOrders: Readonly<Record<string, string>> = {
  mtc: '5.1.6 id matchQuality matchSuitability origin ref reference similarity subType type',
  gls: '5.2.5 id ref source',
  fs: '5.3.5 fs subFs',
  mda: '5.4.5 id category appliesTo type',
  res: '5.5.5 id xml:lang mimeType context href ref',
  slr: '5.7.5 storageProfile generalProfile storage general profile storageRestriction sizeRestriction equivStorage sizeInfo sizeInfoRef',
  val: '5.8.5 isPresent occurs isNotPresent startsWith endsWith existsInSource caseSensitive normalization disabled',
  its: '5.9.12 allowedCharacters annotatorsRef domains xml:id lang localeFilterList localeFilterType locQualityIssueComment locQualityIssueEnabled locQualityIssueProfileRef locQualityIssuesRef locQualityIssueSeverity locQualityIssueType locQualityRatingProfileRef locQualityRatingScore locQualityRatingScoreThreshold locQualityRatingVote locQualityRatingVoteThreshold mtConfidence org orgRef person personRef provenanceRecordsRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef taClassRef taConfidence taIdent taIdentRef taSource termConfidence tool toolRef version',
  ctr: '5.6.5 appliesTo author currentVersion datetime ref property version'
}

/** The section that defines an attribute of a module; the chapter where it has none of its own. */
export function sectionOfModuleAttribute(family: string, name: string): string {
  const [section, ...names] = (attributeOrders[family] ?? '').split(' ')
  const index = names.indexOf(name)
  return index < 0
    ? (moduleSections[family] ?? '4.9')
    : `${section}.${index + 1}`
}

/** Attributes that modules lend to the core, with their kinds of values. */
export const moduleAttributes: Readonly<Record<string, string>> = {
  fs: 'fs=htmlName subFs',
  slr: 'equivStorage sizeInfo sizeInfoRef=nmtoken sizeRestriction storageRestriction',
  its: `version=itsVersion allowedCharacters annotatorsRef localeFilterList localeFilterType=filterType locQualityIssueComment locQualityIssueEnabled=yesNo locQualityIssueProfileRef locQualityIssuesRef locQualityIssueSeverity=percent locQualityIssueType=issueType locQualityRatingProfileRef locQualityRatingScore=percent locQualityRatingScoreThreshold=percent locQualityRatingVote=integer locQualityRatingVoteThreshold=integer mtConfidence=probability provenanceRecordsRef taClassRef taConfidence=probability taIdent taIdentRef taSource termConfidence=probability ${records}`,
  itsm: 'domains lang=language',
  pgs: 'switch case'
}

/**
 * In which elements of the core those of a module stand, and whether more than
 * once (section 4.2.2, "explicitly allowed by the wildcard").
 */
export const modulePlaces: Readonly<
  Record<
    string,
    {readonly parents: ReadonlyArray<string>; readonly many?: true}
  >
> = {
  'mtc:matches': {parents: ['unit']},
  'gls:glossary': {parents: ['unit']},
  'mda:metadata': {parents: ['xliff', 'file', 'group', 'unit']},
  'res:resourceData': {parents: ['file', 'group', 'unit']},
  'slr:profiles': {parents: ['file']},
  'slr:data': {parents: ['file', 'group', 'unit'], many: true},
  'val:validation': {parents: ['file', 'group', 'unit']},
  'its:locQualityIssues': {parents: ['unit'], many: true},
  'its:provenanceRecords': {parents: ['file', 'group', 'unit'], many: true},
  'ctr:changeTrack': {parents: ['file', 'group', 'unit'], many: true}
}
