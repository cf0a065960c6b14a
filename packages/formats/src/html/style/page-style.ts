import {frameStyle} from './frame-style.ts'
import {printStyle} from './print-style.ts'
import {textStyle} from './text-style.ts'
import {tokens} from './tokens.ts'

/** The whole style of a document's page. */
export const pageStyle: string = `${tokens}${textStyle}${frameStyle}${printStyle}`
