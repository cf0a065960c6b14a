import {createRenderings} from '../renderings.ts'
import {type DocumentRule, reportAt} from '../rule.ts'

/** So many characters are a sentence, no title, cry or answer that reads otherwise elsewhere. */
const longSize = 10

/** The same Chinese rendered in another way than the first time, here or in another document. */
export const consistency: DocumentRule = function* (units, {earlier}) {
  const here = createRenderings()
  for (const [unit, item] of units.entries()) {
    const source = item.source.text
    const text = item.target.text
    if (!/\p{Script=Han}{2}/u.test(source) || text.trim() === '') continue
    const known = earlier.ofSource(source) ?? here.ofSource(source)
    if (!known) here.add([item])
    else if (known.target !== text.trim())
      yield {
        ...reportAt(
          item,
          'target',
          [0, text.length],
          (source.match(/\p{Script=Han}/gu)?.length ?? 0) >= longSize
            ? 'warning'
            : 'info',
          `Unexpected other rendering of the same text, expected that of unit ${known.where}: ${known.target}`,
          [known.target]
        ),
        unit
      }
  }
}
