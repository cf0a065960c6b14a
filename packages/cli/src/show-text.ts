const wide =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const hidden =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

const combining = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u

/** Columns a text takes on a terminal: Han take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    if (wide.test(character)) width += 2
    else if (!combining.test(character)) width++
  return width
}

/** A short text in one line; what cannot be seen is shown by its code point. */
export function showText(text: string, longest = 24): string {
  const characters = [...text]
  const cut =
    characters.length > longest
      ? `${characters.slice(0, longest - 1).join('')}…`
      : text
  return showHidden(cut)
}

/** A text in one line; what cannot be seen is shown by its code point. */
export function showHidden(text: string): string {
  return text
    .replace(/\r?\n/g, '⏎')
    .replace(
      hidden,
      (d) => `<U+${(d.codePointAt(0) as number).toString(16).toUpperCase()}>`
    )
}

/** Rows as columns side by side, two spaces apart. */
export function formatTable(
  rows: ReadonlyArray<ReadonlyArray<string>>
): string {
  const widths: Array<number> = []
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1
            ? cell
            : cell + ' '.repeat((widths[index] as number) - widthOf(cell))
        )
        .join('  ')
        .trimEnd()
    )
    .map((d) => `${d}\n`)
    .join('')
}
