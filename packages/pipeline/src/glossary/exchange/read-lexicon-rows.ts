import type {TableRow} from '@zhengben/formats/csv'
import {
  readOmegatGlossary,
  readOpenccDictionary
} from '@zhengben/formats/lexicon'
import {
  type GlossaryKind,
  gatherTerms,
  type IncomingRow,
  type LossCounter
} from '@zhengben/glossary/exchange'
import {readTermComment} from './term-comment.ts'

/** Of a line for each rendering the first is the preferred one. */
export function readOmegat(
  text: string,
  losses: LossCounter
): Array<IncomingRow> {
  const seen = new Set<string>()
  return gatherTerms(
    readOmegatGlossary(text).map(({line, cells}) => {
      const [source = '', preferred = '', comment = '', ...more] = cells.map(
        (d) => d.trim()
      )
      for (const value of more)
        if (value !== '') losses.add('column 4', line, value)
      // A second line for a term is one more rendering.
      const isFirst = !seen.has(source)
      seen.add(source)
      const said = readTermComment(comment)
      const admitted = [isFirst ? '' : preferred, said['admitted']]
        .filter((d) => d)
        .join('|')
      return {
        line,
        cells: {
          source,
          ...(isFirst && preferred && {preferred}),
          ...said,
          ...(admitted && {admitted})
        }
      }
    })
  )
}

/** A value that is the key itself says that the form may be honest: no row says so. */
export function readOpencc(
  text: string,
  losses: LossCounter
): Array<IncomingRow> {
  return readOpenccDictionary(text).map(({line, cells}) => {
    const [variant = '', ...values] = cells
    const originals = [...new Set(values)].filter((d) => d !== variant)
    if (originals.length < values.length)
      losses.add('value that is the key itself', line, variant)
    return {line, cells: {variant, original: originals.join('|')}}
  })
}

/** A word as a term without English, or as one to keep. */
export function readWord(
  {line, cells}: TableRow,
  kind: GlossaryKind,
  losses: LossCounter
): IncomingRow {
  const [word = '', frequency = '', pos = ''] = cells
  if (frequency !== '') losses.add('frequency', line, frequency)
  if (kind === 'terms') return {line, cells: {source: word, ...(pos && {pos})}}
  if (pos !== '') losses.add('part of speech', line, pos)
  return {line, cells: {text: word}}
}
