/**
 * The text with every character that XML 1.0 forbids made visible: a control
 * becomes its picture (U+2400 …); lone surrogates, U+FFFE and U+FFFF become
 * U+FFFD. Line ends become LF.
 */
export function legalText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0)
      if (code === 0x09 || code === 0x0a) return character
      if (code < 0x20) return String.fromCharCode(0x2400 + code)
      return code < 0xa0 ? character : '\ufffd'
    })
}
