import type {InlineRules} from '../bilingual/collect-text.ts'

/**
 * How its inline elements are read. `sc` and `ec` are the two ends of a `pc`,
 * which one side may have in place of the other (XLIFF 2.1, 4.7.2.2).
 */
export const xliffInline: InlineRules = {
  spans: new Set(['g', 'pc']),
  plain: new Set(['mrk', 'sm', 'em']),
  idOf({name, attributes}) {
    // `bpt` and `ept`, `sc` and `ec` of one pair belong together.
    const id =
      attributes['startRef'] ?? attributes['rid'] ?? attributes['id'] ?? ''
    if (name === 'sc') return `pc${id}`
    return name === 'ec' ? `/pc${id}` : `${name}${id}`
  }
}
