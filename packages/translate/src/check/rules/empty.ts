import {type DocumentRule, reportAt} from '../rule.ts'

/** A unit with Chinese and no English, or with English and no Chinese. */
export const empty: DocumentRule = function* (units) {
  for (const [unit, item] of units.entries()) {
    const {source, target} = item
    const isEmpty = (text: string): boolean => text.trim() === ''
    if (isEmpty(target.text) && /[\p{L}\p{N}]/u.test(source.text))
      yield {
        ...reportAt(
          item,
          'source',
          [0, source.text.length],
          'error',
          'Unexpected empty translation, expected English for this text'
        ),
        unit
      }
    if (isEmpty(source.text) && /[\p{L}\p{N}]/u.test(target.text))
      yield {
        ...reportAt(
          item,
          'target',
          [0, target.text.length],
          'info',
          'Unexpected English without Chinese, expected a source for it'
        ),
        unit
      }
  }
}
