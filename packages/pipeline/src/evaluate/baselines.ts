import {
  createMatcher,
  type Glossary,
  type Match,
  selectLongest,
  selectRows
} from '@zhengben/glossary'
import {Converter} from 'opencc-js/t2cn'

/** What anybody could do without this program. */
export interface Baselines {
  /**
   * Every variant of an approved row and the row's first original to put there,
   * leftmost first and of these the longest.
   */
  readonly findBlindly: (text: string) => Array<Match<string>>
  /** All of them replaced. */
  readonly replaceBlindly: (text: string) => string
  /** Traditional to simplified by opencc-js, phrase first. */
  readonly simplify: (text: string) => string
}

export function createBaselines(glossary: Glossary): Baselines {
  const variants = createMatcher(
    selectRows(glossary.variants, 'approved').map((d) => [
      d.variant,
      d.originals[0] ?? d.variant
    ])
  )
  const findBlindly = (text: string): Array<Match<string>> =>
    selectLongest(variants.matchAll(text))
  return {
    findBlindly,
    replaceBlindly: (text) => {
      let result = ''
      let at = 0
      for (const {range, value} of findBlindly(text)) {
        result += text.slice(at, range[0]) + value
        at = range[1]
      }
      return result + text.slice(at)
    },
    simplify: Converter({from: 't', to: 'cn'})
  }
}
