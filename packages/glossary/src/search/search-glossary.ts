import {cellsOf} from '../exchange/cells-of.ts'
import {valuesOf} from '../exchange/exchange-row.ts'
import type {Glossary, KeepRow, TermRow, VariantRow} from '../glossary.ts'
import {matchEnglish} from './match-english.ts'
import {matchPinyin, readPinyinQuery} from './match-pinyin.ts'

/** A row that was looked for, and the cell in which it was found. */
export interface SearchHit {
  readonly row: VariantRow | TermRow | KeepRow
  readonly column: string
  readonly value: string
  readonly by: 'text' | 'english' | 'pinyin'
}

/** Chinese cells, in the order in which a hit in them counts. */
const chinese = ['variant', 'source', 'text', 'original', 'unless']
const english = ['preferred', 'admitted', 'forbidden']

/**
 * Rows in which a text is found: as it stands, in any column of forms; by the
 * beginnings of English words; by Pinyin with or without tones. Whole cells come
 * first, then beginnings, then the rest; of each, in the order of the files.
 */
export function searchGlossary(
  {variants, terms, keep}: Glossary,
  query: string,
  readingsOf: (character: string) => ReadonlyArray<string>
): Array<SearchHit> {
  const text = query.trim().toLowerCase()
  if (text === '') return []
  const isHan = /\p{Script=Han}/u.test(text)
  const pinyin = isHan ? undefined : readPinyinQuery(text)
  const ranked: Array<{hit: SearchHit; rank: number}> = []
  for (const row of [...variants, ...terms, ...keep]) {
    const cells = cellsOf(row)
    let best: {hit: SearchHit; rank: number} | undefined
    const offer = (rank: number, hit: Omit<SearchHit, 'row'>): void => {
      if (!best || rank < best.rank) best = {rank, hit: {row, ...hit}}
    }
    for (const [order, column] of chinese.entries())
      for (const value of valuesOf(cells[column])) {
        const low = value.toLowerCase()
        if (low.includes(text))
          offer(rankOf(low.indexOf(text), low.length === text.length, order), {
            column,
            value,
            by: 'text'
          })
        const range = pinyin && matchPinyin(pinyin, value, readingsOf)
        if (range)
          offer(
            rankOf(range[0], range[1] - range[0] === [...value].length, order),
            {column, value, by: 'pinyin'}
          )
      }
    if (!isHan)
      for (const [order, column] of english.entries())
        for (const value of valuesOf(cells[column])) {
          if (!matchEnglish(text, value)) continue
          const low = value.toLowerCase()
          offer(rankOf(low.startsWith(text) ? 0 : 1, low === text, order), {
            column,
            value,
            by: 'english'
          })
        }
    if (best) ranked.push(best)
  }
  return ranked.sort((a, b) => a.rank - b.rank).map((d) => d.hit)
}

/** Whole cells, then beginnings, then the rest; inside each by column. */
function rankOf(start: number, isWhole: boolean, order: number): number {
  return (isWhole ? 0 : start === 0 ? 10 : 20) + order
}
