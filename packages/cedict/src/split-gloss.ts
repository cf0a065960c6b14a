/** Words and what stands between them; a single space between words is left out. */
export function splitGloss(gloss: string): Array<string> {
  const pieces = gloss.match(/[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu) ?? []
  return pieces.filter(
    (piece, i) => piece !== ' ' || i === 0 || i === pieces.length - 1
  )
}
