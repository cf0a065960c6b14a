/** Whether a file is read as rows of cells, by its ending. */
export function isTable(path: string): boolean {
  return /\.tsv$/i.test(path)
}

/**
 * The first cells of tab-separated rows, one a line. A first line that begins
 * with `#` is a header and left out.
 */
export function firstColumn(text: string): string {
  const lines = text.split(/\r?\n/)
  return lines
    .slice(lines[0]?.startsWith('#') ? 1 : 0)
    .map((d) => d.split('\t', 1)[0]?.trim() ?? '')
    .join('\n')
}
