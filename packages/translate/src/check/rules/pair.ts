import type {Range} from '@zhengben/bitext'
import {reportAt, type UnitRule} from '../rule.ts'

const pairs: ReadonlyArray<readonly [open: string, close: string]> = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['{', '}'],
  ['【', '】'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》']
]

/**
 * Brackets and quotation marks that open must close. Where both sides leave
 * some open, they go on in another unit.
 */
export const pair: UnitRule = function* (unit) {
  const source = findUnpaired(unit.source.text)
  const target = findUnpaired(
    unit.target.text,
    !/^\s*[（(]/u.test(unit.source.text)
  )
  for (const marks of [quotes, brackets]) {
    const of = (side: 'source' | 'target', found: Array<Range>): Array<Range> =>
      found.filter((d) => marks.test(unit[side].text.slice(...d)))
    const left = of('source', source)
    const right = of('target', target)
    if (left.length > 0 === right.length > 0) continue
    const side = left.length > 0 ? 'source' : 'target'
    // A speech that goes on may stand in single quotation marks.
    if (side === 'source' && marks === quotes && single.test(unit.target.text))
      continue
    for (const range of side === 'source' ? left : right) {
      const mark = unit[side].text.slice(...range)
      yield reportAt(
        unit,
        side,
        range,
        // The source is not the translator's.
        side === 'source' ? 'info' : 'warning',
        `Unexpected ${mark} without its counterpart${counterpart(mark)}`
      )
    }
  }
}

const anyMark = new RegExp(
  `["${pairs
    .flat()
    .map((d) => `\\${d}`)
    .join('')}]`,
  'g'
)
const quotes = /[“”"「」『』]/u
const brackets = /[()（）[\]{}【】《》]/u
const single = /(?<![\p{L}\d])['‘]|['’](?![\p{L}\d])/u

function counterpart(mark: string): string {
  const found = pairs.find((d) => d.includes(mark))
  return found ? `, expected ${found.find((d) => d !== mark)}` : ''
}

/** `isListOpen`: whether a closing bracket alone may follow the number of a point. */
function findUnpaired(text: string, isListOpen = true): Array<Range> {
  const open: Array<{close: string; at: number}> = []
  const result: Array<Range> = []
  const straight: Array<number> = []
  for (const {0: found, index: at} of text.matchAll(anyMark)) {
    const mark = foldWidth(found)
    if (mark === '"') {
      // 5" is a length.
      if (!/\d/.test(text[at - 1] ?? '') || straight.length % 2 === 1)
        straight.push(at)
      continue
    }
    const opened = pairs.find((d) => foldWidth(d[0]) === mark)
    if (opened) {
      open.push({close: foldWidth(opened[1]), at})
      continue
    }
    if (!pairs.some((d) => foldWidth(d[1]) === mark)) continue
    const index = open.findLastIndex((d) => d.close === mark)
    if (index >= 0) open.splice(index, 1)
    else if (!(isListOpen && isListMark(text, at, mark)))
      result.push([at, at + 1])
  }
  for (const {at} of open) result.push([at, at + 1])
  if (straight.length % 2 === 1) {
    const last = straight.at(-1) as number
    result.push([last, last + 1])
  }
  return result.sort((a, b) => a[0] - b[0])
}

/** `a)` and `1)` open a point of a list; `:)` is a face. */
function isListMark(text: string, at: number, mark: string): boolean {
  return (
    mark === ')' &&
    /(?:^|(?<!\d)\s|[;；，。]|(?<!\d),)(?:[\p{L}]|\d{1,3}|[ivx]{1,5}|[一二三四五六七八九十]{1,3}|:)$/u.test(
      text.slice(Math.max(0, at - 12), at)
    )
  )
}

function foldWidth(mark: string): string {
  return mark === '（' ? '(' : mark === '）' ? ')' : mark
}
