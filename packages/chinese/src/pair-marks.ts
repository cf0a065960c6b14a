import type {Range} from '@zhengben/bitext'
import {isLatinLetter} from './characters.ts'

/** Quotation marks, title marks and brackets: they say different things about a stop inside them. */
export type MarkKind = 'quote' | 'title' | 'bracket'

/** An opening and its closing mark, each one UTF-16 unit long. */
export interface Pair {
  readonly kind: MarkKind
  /** Offset of the opening mark. */
  readonly open: number
  /** Offset of the closing mark. */
  readonly close: number
}

/**
 * Longest stretch, in UTF-16 units, that brackets and title marks can enclose.
 * What is longer is a closing mark that was forgotten; quotations may be long.
 */
const maxBracketed = 300

const marks: ReadonlyArray<readonly [MarkKind, string]> = [
  ['quote', '“”‘’「」『』﹁﹂﹃﹄〝〞«»'],
  ['title', '《》〈〉'],
  ['bracket', '（）()【】〔〕[]［］〖〗{}｛｝']
]

interface Mark {
  readonly kind: MarkKind
  /** What closes it, for an opening mark; absent for a closing one. */
  readonly closedBy?: string
}

const table: ReadonlyMap<string, Mark> = new Map(
  marks.flatMap(([kind, pairs]) =>
    [...pairs].map((d, i, all): [string, Mark] => [
      d,
      i % 2 === 0 ? {kind, closedBy: all[i + 1] as string} : {kind}
    ])
  )
)

/** The kind of a closing mark of which each side has its own form; `"` and `'` have not. */
export function closingKind(mark: string): MarkKind | undefined {
  const found = table.get(mark)
  return found && !found.closedBy ? found.kind : undefined
}

/** Whether a mark opens a quotation, title or bracket. */
export function isOpening(mark: string): boolean {
  return table.get(mark)?.closedBy !== undefined
}

/**
 * The marks inside `range` that belong together, in the order of the opening
 * ones; pairs nest. Marks without a partner are in no pair. Straight quotes
 * open and close by turns. Time is linear.
 */
export function pairMarks(text: string, [start, end]: Range): Array<Pair> {
  const pairs: Array<Pair> = []
  const open: Array<{kind: MarkKind; closedBy: string; at: number}> = []
  const waiting = new Map<string, number>()
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!mayBeMark(unit)) continue
    const mark = text[i] as string
    const closes = waiting.get(mark) ?? 0
    if (closes > 0 && !isApostrophe(text, i)) close(mark, i)
    else {
      const found = table.get(mark)
      const straight =
        (mark === '"' || mark === '＂' || mark === "'") &&
        !isApostrophe(text, i)
      const closedBy = straight ? mark : found?.closedBy
      if (closedBy === undefined) continue
      open.push({kind: found?.kind ?? 'quote', closedBy, at: i})
      waiting.set(closedBy, (waiting.get(closedBy) ?? 0) + 1)
    }
  }
  return pairs.sort((a, b) => a.open - b.open)

  function close(mark: string, at: number): void {
    for (let found = false; !found; ) {
      const last = open.pop()
      if (!last) return
      waiting.set(last.closedBy, (waiting.get(last.closedBy) ?? 1) - 1)
      found = last.closedBy === mark
      if (found && (last.kind === 'quote' || at - last.at <= maxBracketed))
        pairs.push({kind: last.kind, open: last.at, close: at})
    }
  }
}

/** Cheap test that spares the table for nearly every Han character. */
function mayBeMark(unit: number): boolean {
  return unit < 0xbc || (unit >= 0x2018 && unit <= 0x301f) || unit >= 0xfe41
}

/** ’ and ' between Latin letters are part of a word: don’t. */
function isApostrophe(text: string, at: number): boolean {
  return (
    (text[at] === '’' || text[at] === "'") &&
    isLatinLetter(text.charCodeAt(at - 1)) &&
    isLatinLetter(text.charCodeAt(at + 1))
  )
}
