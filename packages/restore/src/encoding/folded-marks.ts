/** Marks that pages fold to half width, and the bytes of full width. */
export const foldedMarks: ReadonlyMap<string, number> = new Map([
  ['!', 0xa3a1],
  ['(', 0xa3a8],
  [')', 0xa3a9],
  [',', 0xa3ac],
  [':', 0xa3ba],
  [';', 0xa3bb],
  ['?', 0xa3bf],
  ['？', 0xa3bf]
])
