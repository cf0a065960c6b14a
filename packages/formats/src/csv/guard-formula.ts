/**
 * Spreadsheets take a cell that begins so for a formula (OWASP, CSV
 * injection). Apostrophes before it count, so that none is lost on the way back.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A text that a spreadsheet would take for a formula, behind an apostrophe. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Undoes `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
