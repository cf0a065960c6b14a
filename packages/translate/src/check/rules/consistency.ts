import {type DocumentRule, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/** So many characters are a sentence, no title, cry or answer that reads otherwise elsewhere. */
const longSize = 10

/** The same Chinese rendered in another way than the first time. */
export const consistency: DocumentRule = function* (units) {
  const first = new Map<string, CheckUnit>()
  for (const [unit, item] of units.entries()) {
    const key = item.source.text.trim()
    const text = item.target.text
    if (!/\p{Script=Han}{2}/u.test(key) || text.trim() === '') continue
    const known = first.get(key)
    if (!known) first.set(key, item)
    else if (known.target.text.trim() !== text.trim())
      yield {
        ...reportAt(
          item,
          'target',
          [0, text.length],
          (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= longSize
            ? 'warning'
            : 'info',
          `Unexpected other rendering of the same text, expected that of unit ${known.id}: ${known.target.text.trim()}`,
          [known.target.text.trim()]
        ),
        unit
      }
  }
}
