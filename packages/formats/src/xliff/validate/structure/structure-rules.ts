import type {Rules} from '../violation.ts'

export type StructureRule =
  | 'root'
  | 'element'
  | 'element-missing'
  | 'module-element'
  | 'module-place'
  | 'text'
  | 'attribute'
  | 'attribute-missing'
  | 'attribute-value'

/**
 * Rules that the tables of elements hold. A violation cites the section of the
 * element or attribute itself; the sections here are those of the tables.
 */
export const structureRules: Rules<StructureRule> = {
  root: {
    section: '4.2.2.1',
    says: 'The root is `xliff` in the namespace of its version'
  },
  element: {
    section: '4.2',
    says: 'Only elements that the table lists stand in an element, in their order'
  },
  'element-missing': {
    section: '4.2',
    says: 'Elements that are required are there'
  },
  'module-element': {
    section: '5',
    says: 'A module has only the elements that it defines'
  },
  'module-place': {
    section: '4.9.1',
    says: 'Elements of a module stand where the core allows them, and as often'
  },
  text: {
    section: '4.2',
    says: 'Text stands only in elements that hold text'
  },
  attribute: {
    section: '4.3',
    says: 'Only attributes that the table lists stand on an element'
  },
  'attribute-missing': {
    section: '4.3',
    says: 'Attributes that are required are there'
  },
  'attribute-value': {
    section: '4.3',
    says: 'The value of an attribute is of its kind'
  }
}
