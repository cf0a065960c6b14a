import type {Range} from '@zhengben/bitext'
import type {RuleResources} from '../rule.ts'
import type {Capital} from './find-capitals.ts'
import {indexSurnames} from './index-surnames.ts'
import {spellings} from './spell-pinyin.ts'

/** Two words of the English that may be a surname and a given name. */
export interface FullName {
  readonly family: Capital
  readonly given: Capital
}

/** The pairs of capitals of an English text with a space between them. */
export function findFullNames(
  text: string,
  capitals: ReadonlyArray<Capital>
): Array<FullName> {
  return capitals.slice(1).flatMap((given, index) => {
    const family = capitals[index] as Capital
    return text.slice(family.range[1], given.range[0]) === ' '
      ? [{family, given}]
      : []
  })
}

/** A surname of the Chinese text with a given name after it that is read like that. */
export interface Located {
  readonly range: Range
  readonly surname: string
  /** As it is read. */
  readonly family: string
}

/** Where a given name of two syllables or one stands after any surname, in Chinese. */
export function createPersonLocator(
  text: string,
  {readings, surnamesOf}: Pick<RuleResources, 'readings' | 'surnamesOf'>
): (given: string) => Array<Located> {
  const places = Array.from(indexSurnames(text, surnamesOf)).flatMap(
    ([family, starts]) => starts.map((at) => ({family, at}))
  )
  return (given) =>
    places.flatMap(({family, at}) => {
      const length = [2, 1].find((size) => {
        const characters = [
          ...(/^\p{Script=Han}+/u.exec(text.slice(at, at + size))?.[0] ?? '')
        ]
        return (
          characters.length === size &&
          spellings(characters, readings).includes(given)
        )
      })
      if (length === undefined) return []
      const start = [2, 1].find(
        (size) =>
          at >= size && surnamesOf(text.slice(at - size, at)).includes(family)
      )
      return start === undefined
        ? []
        : [
            {
              range: [at - start, at + length] as const,
              surname: text.slice(at - start, at),
              family
            }
          ]
    })
}
