const longest = 40

/** The beginning of a sentence in one line; what cannot be seen is a blank. */
export function showSentence(text: string): string {
  const plain = text
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}]+/gu, ' ')
    .trim()
  const characters = [...plain]
  return characters.length > longest
    ? `${characters.slice(0, longest - 1).join('')}…`
    : plain
}
