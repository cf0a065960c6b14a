/** The lines of a text that are not blank, with their numbers from 1. */
export function splitLines(
  text: string
): Array<{readonly line: number; readonly text: string}> {
  return text
    .replace(/^\u{FEFF}/u, '')
    .split(/\r\n|\n|\r/)
    .map((d, index) => ({line: index + 1, text: d}))
    .filter((d) => d.text.trim() !== '')
}
