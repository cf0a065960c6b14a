import type {Dictionary} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import {stemText} from './find-phrase.ts'
import type {UnitText} from './unit.ts'

/** A clause says something from so many words of two or more characters on. */
const fewestWords = 2

/**
 * The clauses of a Chinese text none of whose words is rendered as the
 * dictionary has it. A free translation looks the same, so that this is a
 * reason to look only where the English is short too.
 */
export function findOmissions(
  source: UnitText,
  target: UnitText,
  {
    segment,
    dictionary
  }: {readonly segment: WordSegmenter; readonly dictionary: Dictionary}
): Array<Range> {
  const roots = new Set(stemText(target.text).stems.map(rootOf))
  const words = segment(source.text)
  return Array.from(
    source.text.matchAll(/[^，。；：！？,;:!?\n]+/gu),
    ({0: clause, index}): Range => [index, index + clause.length]
  ).filter(([start, end]) => {
    // Numbers and codes are the business of other rules.
    if (
      /[\p{Script=Latin}\d]|[一二三四五六七八九十百千万亿](?:[一二三四五六七八九十百千万亿]|年|半)/u.test(
        source.text.slice(start, end)
      )
    )
      return false
    // 他想了想，笑道：“…”; 布政司答复的译文：…
    if (
      /(?:[道说說问問答曰喊叫]|[译譯]文[）)]?)[：:]?$/u.test(
        source.text.slice(start, end + 1)
      )
    )
      return false
    const said = words.filter(
      ({value, range}) =>
        range[0] >= start &&
        range[1] <= end &&
        value.length > 1 &&
        dictionary.lookup(value).length > 0
    )
    return (
      said.length >= fewestWords &&
      !said.some(({value}) =>
        dictionary
          .lookup(value)
          .flatMap(
            (gloss) => stemText(gloss.replaceAll(/\([^)]*\)/g, ' ')).stems
          )
          .some((stem) => !small.has(stem) && roots.has(rootOf(stem)))
      )
    )
  })
}

/** What words of a family have in common: disclose, disclosure. */
const rootOf = (stem: string): string => stem.slice(0, 5)

const small: ReadonlySet<string> = new Set(
  'of and in on for to with by at from or as be is not no it its one sth sb etc that this out up off'.split(
    ' '
  )
)
