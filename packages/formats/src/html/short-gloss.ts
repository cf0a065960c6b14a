/** Senses that say what a headword is, not what it means. */
const aside =
  /^(?:surname|radical|(?:old |archaic )?variant of|see |also |used in )/i

/**
 * What stands under a word where there is room for little: the first sense that
 * is one, without remarks, cut at 18 characters. Empty where none is one.
 */
export function shortGloss(senses: ReadonlyArray<string>): string {
  const sense = senses.find((d) => !aside.test(d)) ?? ''
  const bare = sense
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const first = (bare || sense).split(/[;/]/, 1)[0]?.trim() ?? ''
  const letters = [...first]
  return letters.length > 18 ? `${letters.slice(0, 17).join('')}…` : first
}
