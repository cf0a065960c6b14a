// Plain text by itself: whoever reads no Markdown need not load its parser.
export {createPointFinder, type Point} from './text/create-point-finder.ts'
export {
  type DecodedText,
  decodeText,
  type TextProblem
} from './text/decode-text.ts'
export {type Encoding, encodings} from './text/encoding.ts'
export {NotTextError} from './text/not-text-error.ts'
export {readPlainText} from './text/read-plain-text.ts'
export {UnknownEncodingError} from './text/unknown-encoding-error.ts'
