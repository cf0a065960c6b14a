/** Endings that derive one word from another; what they leave must have four letters. */
const derived =
  /(?:isation|ization|ational|ically|ically|ious|eous|ical|ally|ial|ian|ean|ese|ish|ist|ism|ive|ity|ory|ary|ance|ence|ant|ent|ency|ancy|anc|enc|able|ible|ful|ize|ise|ise|ate|age|ure|al|an|ic|er|or|ar|us|ous|est|th|i|y|e|ed|ing|ion|at|it|t|s)$/u

/**
 * A key under which words of one family meet that `stem` keeps apart:
 * `economi` and `economic`, `iraq` and `iraqi`, `japan` and `japanese`. It
 * joins some words that have nothing in common too.
 */
export function wordRoot(stem: string): string {
  let result = stem
  for (let n = 0; n < 2; n++) {
    const next = result.replace(derived, '')
    if (next.length < 4) break
    result = next.replace(/([^aeiou])\1$/, '$1')
  }
  return result.replace(/([^aeiou])\1$/, '$1')
}
