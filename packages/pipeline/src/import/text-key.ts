import {legalText} from '@zhengben/formats/units'

/** A text as any format can hold it. */
export function exactKey(text: string): string {
  return legalText(text)
}

/**
 * The same text whatever its white space and the width of its letters, figures
 * and marks; the comma 、 and the stop 。 have no other width.
 */
export function foldKey(text: string): string {
  return legalText(text).normalize('NFKC').replace(/\s+/gu, '')
}
