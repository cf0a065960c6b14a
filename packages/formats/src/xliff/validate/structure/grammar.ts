import {
  coreElements,
  coreElements22,
  sectionOfAttribute
} from './core-elements.ts'
import type {ElementRow, ElementTable} from './element-table.ts'
import {
  moduleAttributes,
  moduleElements,
  moduleSections,
  sectionOfModuleAttribute
} from './module-elements.ts'
import {familyOf} from './namespaces.ts'
import {type ValueType, type ValueTypeName, valueTypes} from './value-types.ts'

/** One place in the order of children. */
export interface Particle {
  readonly names: ReadonlySet<string>
  readonly least: number
  readonly most: number
}

interface AttributeRule {
  readonly type: ValueType
  readonly section: string
  readonly isRequired: boolean
}

/** A row of the tables, ready to compare with. */
interface ElementRule {
  readonly section: string
  readonly content: ReadonlyArray<Particle>
  readonly hasText: boolean
  readonly attributes: ReadonlyMap<string, AttributeRule>
  readonly required: ReadonlyArray<string>
  /** Whether attributes of this namespace may stand there. */
  readonly takes: (family: string) => boolean
}

/** What a version of XLIFF allows. */
export interface Grammar {
  readonly elements: ReadonlyMap<string, ElementRule>
  /** Attributes that modules lend to the core, by canonical name. */
  readonly lent: ReadonlyMap<string, AttributeRule>
}

/** `XLIFF 2.1, 4.2.2.5` */
export function cite(section: string, standard = '2.1'): string {
  return `XLIFF ${standard}, ${section}`
}

/** The chapter of a module by the prefix of a name, or the one on extensions. */
export function citeFamily(name: string): string {
  const family = familyOf(name)
  return cite(moduleSections[family] ?? '4.9', standardOf(family))
}

function standardOf(family: string): string {
  if (family === 'ctr') return '2.0'
  return family === 'pgs' ? '2.2' : '2.1'
}

/** @param isLater Whether the namespace is that of XLIFF 2.2. */
export function createGrammar(isLater: boolean): Grammar {
  const table: ElementTable = {
    ...(isLater ? coreElements22 : coreElements),
    ...moduleElements
  }
  const elements = new Map(
    Object.entries(table).map(([name, row]) => [name, createRule(name, row)])
  )
  const lent = new Map(
    Object.entries(moduleAttributes).flatMap(([family, list]) =>
      list.split(' ').map((item): [string, AttributeRule] => {
        const {name, ...rule} = readAttribute(item, '')
        const section = cite(
          sectionOfModuleAttribute(family, name),
          standardOf(family)
        )
        return [`${family}:${name}`, {...rule, section}]
      })
    )
  )
  return {elements, lent}
}

function createRule(name: string, row: ElementRow): ElementRule {
  const section = cite(row.section, row.standard)
  const family = familyOf(name)
  const attributes = row.attributes
    .split(' ')
    .filter((d) => d !== '')
    .map((d) => {
      const read = readAttribute(d, section)
      const own =
        family === '' || read.name.startsWith('xml:')
          ? sectionOfAttribute(read.name)
          : sectionOfModuleAttribute(family, read.name)
      return {...read, section: cite(own, standardOf(family))}
    })
  const others = row.others ?? ''
  return {
    section,
    content: row.content
      .split(' ')
      .filter((d) => d !== '')
      .map(readParticle),
    hasText: row.text === true,
    attributes: new Map(attributes.map(({name, ...rule}) => [name, rule])),
    required: attributes.filter((d) => d.isRequired).map((d) => d.name),
    takes: (family) =>
      others === 'any' ||
      (others === 'notXml' && family !== 'xml') ||
      others.split(' ').includes(family)
  }
}

function readParticle(item: string): Particle {
  const sign = /[?*+]$/.exec(item)?.[0] ?? ''
  return {
    names: new Set(item.slice(0, item.length - sign.length).split('|')),
    least: sign === '' || sign === '+' ? 1 : 0,
    most: sign === '' || sign === '?' ? 1 : Number.POSITIVE_INFINITY
  }
}

function readAttribute(
  item: string,
  section: string
): AttributeRule & {readonly name: string} {
  const isRequired = item.endsWith('!')
  const [name = '', kind = 'text'] = item.replace(/!$/, '').split('=')
  return {name, isRequired, section, type: valueTypes[kind as ValueTypeName]}
}
