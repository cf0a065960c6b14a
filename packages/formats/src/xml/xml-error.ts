import {createPointFinder} from '../text/create-point-finder.ts'

/** A text is no XML, or XML of another kind than expected. Lines and columns from 1. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
  /** In UTF-16 units of the text. */
  readonly offset: number
  readonly line: number
  readonly column: number

  constructor(reason: string, xml: string, offset: number) {
    super(reason)
    this.offset = Math.min(offset, xml.length)
    const {line, column} = createPointFinder(xml)(this.offset)
    this.line = line
    this.column = column
  }
}
