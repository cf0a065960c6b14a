export {readTbx} from './tbx/read-tbx.ts'
export type {TbxEntry, TbxTerm} from './tbx/tbx-entry.ts'
export {writeTbx} from './tbx/write-tbx.ts'
export {XmlError} from './xml/xml-error.ts'
