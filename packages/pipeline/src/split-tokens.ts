/** The words and signs of a line in which blanks part them. */
export function splitTokens(line: string): Array<string> {
  return line.split(/\s+/).filter((d) => d !== '')
}
