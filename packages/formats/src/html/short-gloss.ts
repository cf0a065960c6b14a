/** Senses that say what a headword is, not what it means. */
const aside =
  /^(?:surname|radical|(?:old |archaic )?variant of|see |also |used in )/i

/**
 * What stands under a word where there is room for little: the first sense that
 * is more than a remark, cut at 18 characters. Empty where none is.
 */
export function shortGloss(senses: ReadonlyArray<string>): string {
  for (const sense of senses) {
    if (aside.test(sense)) continue
    const bare = sense.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ')
    const [first = ''] = bare.trim().split(/\s*[;/]/, 1)
    const letters = [...first]
    if (letters.length > 18) return `${letters.slice(0, 17).join('')}…`
    if (letters.length > 0) return first
  }
  return ''
}
