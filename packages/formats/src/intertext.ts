export {
  type InterTextAlignment,
  type InterTextLink,
  readInterTextAlignment
} from './intertext/read-alignment.ts'
export {
  type InterTextSentence,
  readInterTextDocument
} from './intertext/read-document.ts'
export {
  type InterTextFiles,
  writeInterText
} from './intertext/write-intertext.ts'
export {XmlError} from './xml/xml-error.ts'
