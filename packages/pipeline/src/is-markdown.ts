/** Whether a file is read as Markdown, by its ending. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(path)
}
