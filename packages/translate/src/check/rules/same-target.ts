import {createRenderings} from '../renderings.ts'
import {type DocumentRule, reportAt} from '../rule.ts'

/**
 * The same English for another Chinese, here or in another document: a pair
 * taken from a memory by mistake, or two texts that ought to be told apart.
 * Chinese that differs in marks, width and white space alone is the same.
 */
export const sameTarget: DocumentRule = function* (units, {earlier}) {
  const here = createRenderings()
  for (const [unit, item] of units.entries()) {
    const {text} = item.target
    if (!/\p{L}/u.test(text) || item.source.text.trim() === '') continue
    const known = earlier.ofTarget(text) ?? here.ofTarget(text)
    if (!known) here.add([item])
    else if (fold(known.source) !== fold(item.source.text))
      yield {
        ...reportAt(
          item,
          'target',
          [0, text.length],
          'warning',
          `Unexpected same English as of unit ${known.where}, which renders ${known.source}`
        ),
        unit
      }
  }
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\p{Z}\s]/gu, '')
}
