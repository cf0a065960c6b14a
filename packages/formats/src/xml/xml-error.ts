import {createPointFinder, type Point} from '../text/create-point-finder.ts'

/** A text is no XML, or XML of another kind than expected. Lines and columns from 1. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
  /** In UTF-16 units of the text. */
  readonly offset: number
  readonly line: number
  readonly column: number

  constructor(reason: string, {line, column}: Point, offset: number) {
    super(reason)
    this.offset = offset
    this.line = line
    this.column = column
  }
}

/** The fault of a text that is at hand. */
export function xmlErrorAt(
  reason: string,
  xml: string,
  offset: number
): XmlError {
  const place = Math.min(offset, xml.length)
  return new XmlError(reason, createPointFinder(xml)(place), place)
}
