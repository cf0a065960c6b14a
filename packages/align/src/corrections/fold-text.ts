const quotes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'"
}

/** A text without white space and with one form of quotation marks, to compare. */
export function foldText(text: string): string {
  return text.replace(/\s+/gu, '').replace(/[“”‘’]/g, (d) => quotes[d] ?? d)
}

/** A folded text and where each of its UTF-16 units stands in the text itself. */
export function foldWithPlaces(text: string): {
  folded: string
  places: Int32Array
} {
  const folded = foldText(text)
  const places = new Int32Array(folded.length)
  let at = 0
  for (let k = 0; k < text.length; k++)
    if (!/\s/.test(text.charAt(k))) places[at++] = k
  return {folded, places}
}

/** The beginning that a name ending in an ellipsis gives; undefined of another. */
export function readBeginning(folded: string): string | undefined {
  const match = /^(.+?)(?:…+|\.{3,})$/su.exec(folded)
  return match?.[1]
}
