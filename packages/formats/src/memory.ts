export {codeOmegatTags} from './tmx/omegat-tags.ts'
export {createTmxParser, type TmxParser} from './tmx/parse-tmx.ts'
export type {
  TmxDetails,
  TmxNode,
  TmxNote,
  TmxUnit,
  TmxVariant
} from './tmx/tmx-unit.ts'
export {writeTmxUnits} from './tmx/write-tmx-units.ts'
export {XmlError} from './xml/xml-error.ts'
