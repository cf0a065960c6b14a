/**
 * A text as the XML of a workbook has it: what XML cannot hold, and what Excel
 * would read as such a code, becomes `_x0001_` (ISO/IEC 29500-1, 22.9.2.19).
 * Half a surrogate pair is no character and becomes U+FFFD: Calc loses what
 * stands behind its code.
 */
export function encodeCell(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu, (d) => {
      const code = d.charCodeAt(0)
      const isLegal = d === '\t' || d === '\n' || (code >= 0x7f && code < 0xa0)
      return isLegal
        ? d
        : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
    })
}

/** Undoes `encodeCell`. */
export function decodeCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}
