import type {ElementTable} from './element-table.ts'

const inline = 'cp|ph|pc|sc|ec|mrk|sm|em*'

/** Attributes that `ph`, `pc`, `sc` and `ec` share. */
const code =
  'canCopy=yesNo canDelete=yesNo canReorder=yesNoFirstNo copyOf=nmtoken subType=userDefined type=codeType'
const oneCode = 'dataRef=nmtoken disp equiv subFlows=nmtokens'
const mark = 'id=nmtoken! translate=yesNo type=markType ref value'
const container =
  'id=nmtoken! canResegment=yesNo translate=yesNo srcDir=direction trgDir=direction xml:space=space'

/**
 * Which elements and attributes of the core may stand where (sections 4.2.2 and
 * 4.2.3). `content` lists the children in their order: `?` at most one, `*` any
 * number, `+` one or more, else exactly one; `a|b` is either, `other` an element
 * of another namespace. `!` marks an attribute that is required. `others` says
 * from which namespaces attributes may come, besides those of the table.
 */
export const coreElements: ElementTable = {
  xliff: {
    section: '4.2.2.1',
    content: 'file+',
    attributes:
      'version=version! srcLang=language! trgLang=language xml:space=space',
    others: 'any'
  },
  file: {
    section: '4.2.2.2',
    content: 'skeleton? other* notes? unit|group+',
    attributes: `${container} original`,
    others: 'any'
  },
  skeleton: {
    section: '4.2.2.3',
    content: 'other*',
    text: true,
    attributes: 'href'
  },
  group: {
    section: '4.2.2.4',
    content: 'other* notes? unit|group*',
    attributes: `${container} name type=ownType`,
    others: 'any'
  },
  unit: {
    section: '4.2.2.5',
    content: 'other* notes? originalData? segment|ignorable+',
    attributes: `${container} name type=ownType`,
    others: 'any'
  },
  segment: {
    section: '4.2.2.6',
    content: 'source target?',
    attributes: 'id=nmtoken canResegment=yesNo state=state subState=ownState'
  },
  ignorable: {
    section: '4.2.2.7',
    content: 'source target?',
    attributes: 'id=nmtoken'
  },
  notes: {section: '4.2.2.8', content: 'note+', attributes: ''},
  note: {
    section: '4.2.2.9',
    content: '',
    text: true,
    attributes: 'id=nmtoken appliesTo=side category priority=priority',
    others: 'any'
  },
  originalData: {section: '4.2.2.10', content: 'data+', attributes: ''},
  data: {
    section: '4.2.2.11',
    content: 'cp*',
    text: true,
    attributes: 'id=nmtoken! dir=direction xml:space=preserve'
  },
  source: {
    section: '4.2.2.12',
    content: inline,
    text: true,
    attributes: 'xml:lang=language xml:space=space'
  },
  target: {
    section: '4.2.2.13',
    content: inline,
    text: true,
    attributes: 'xml:lang=language xml:space=space order=positive'
  },
  cp: {section: '4.2.3.1', content: '', attributes: 'hex=hex!'},
  ph: {
    section: '4.2.3.2',
    content: '',
    attributes: `id=nmtoken! ${code} ${oneCode}`,
    others: 'fs slr'
  },
  pc: {
    section: '4.2.3.3',
    content: inline,
    text: true,
    attributes: `id=nmtoken! ${code} canOverlap=yesNo dispStart dispEnd equivStart equivEnd dataRefStart=nmtoken dataRefEnd=nmtoken subFlowsStart=nmtokens subFlowsEnd=nmtokens dir=direction`,
    others: 'fs slr'
  },
  sc: {
    section: '4.2.3.4',
    content: '',
    attributes: `id=nmtoken! ${code} ${oneCode} canOverlap=yesNo isolated=yesNo dir=direction`,
    others: 'fs slr'
  },
  ec: {
    section: '4.2.3.5',
    content: '',
    attributes: `id=nmtoken ${code} ${oneCode} canOverlap=yesNo isolated=yesNo dir=direction startRef=nmtoken`,
    others: 'fs slr'
  },
  mrk: {
    section: '4.2.3.6',
    content: inline,
    text: true,
    attributes: mark,
    others: 'notXml'
  },
  sm: {section: '4.2.3.7', content: '', attributes: mark, others: 'notXml'},
  em: {section: '4.2.3.8', content: '', attributes: 'startRef=nmtoken!'}
}

/** What XLIFF 2.2 changes (its schema `xliff_core_2.2.xsd`). */
export const coreElements22: ElementTable = {
  ...coreElements,
  xliff: {
    section: '4.2.2.1',
    content: 'notes? mda:metadata? file+',
    attributes:
      'version=version! srcLang=language! trgLang=language xml:space=space',
    others: 'any'
  },
  segment: {
    section: '4.2.2.6',
    content: 'source target?',
    attributes: 'id=nmtoken canResegment=yesNo state=state subState=ownState',
    others: 'pgs'
  },
  note: {
    section: '4.2.2.9',
    content: '',
    text: true,
    attributes: 'id=nmtoken appliesTo=side category priority=priority ref',
    others: 'any'
  }
}

/** Attributes of the core in the order of section 4.3.1. */
const attributeOrder =
  'appliesTo canCopy canDelete canOverlap canReorder canResegment category copyOf dataRef dataRefEnd dataRefStart dir disp dispEnd dispStart equiv equivEnd equivStart hex href id isolated name order original priority ref srcDir srcLang startRef state subFlows subFlowsEnd subFlowsStart subState subType trgLang translate trgDir type value version'.split(
    ' '
  )

/** The section that defines an attribute of the core. */
export function sectionOfAttribute(name: string): string {
  if (name === 'xml:lang') return '4.3.2.1'
  if (name === 'xml:space') return '4.3.2.2'
  return `4.3.1.${attributeOrder.indexOf(name) + 1}`
}
