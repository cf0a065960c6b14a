import type {Range} from '@zhengben/bitext'
import type {PassContext} from '../pass.ts'
import type {Piece} from './piece.ts'
import {readDoubleDouble} from './read-double-double.ts'
import {readDoubleLatin} from './read-double-latin.ts'
import {readUtf8Gbk} from './read-utf8-gbk.ts'
import {readUtf8Latin} from './read-utf8-latin.ts'
import {type ResolvedPiece, resolvePieces} from './resolve-pieces.ts'
import {takeWritten} from './take-written.ts'
import type {TextCost} from './text-cost.ts'

/** A stretch that was decoded wrongly, and what was written. */
export interface Mojibake {
  readonly start: number
  readonly end: number
  readonly pieces: ReadonlyArray<ResolvedPiece>
  readonly ruleId: string
  /** Characters of Han that were written. */
  readonly han: number
  /** −ln p of each of them. */
  readonly cost: number
}

/** Letters and signs of western encodings in a row that no language of Europe has; without flag `u` it is twice as fast. */
const latin =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3}/g
const latinRun =
  /[\t -~\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u
/** −ln p of a character from which on text is no text. */
const mostCost = 11
const han = /\p{Script=Han}/gu

/**
 * Stretches that read as Chinese in another encoding, best readings first come.
 *
 * @param crowds Where rare characters crowd; see `findRareClusters`.
 */
export function findMojibake(
  text: string,
  crowds: ReadonlyArray<Range>,
  {codecs, isRare}: PassContext,
  costOf: TextCost
): Array<Mojibake> {
  const result: Array<Mojibake> = []
  let cursor = 0
  const weigh = (
    pieces: Iterable<Piece>,
    ruleId: string
  ): Mojibake | undefined => {
    const written = takeWritten(pieces, isRare)
    return written && weighReading(written, ruleId, text, costOf)
  }

  for (const {index} of text.matchAll(latin)) {
    if (index < cursor) continue
    let start = index
    while (start > cursor && latinRun.test(text.charAt(start - 1))) start--
    const gbk = codecs.gbk()
    const best = likeliest([
      weigh(readLatin(text, index), 'encoding-utf8-as-latin'),
      weigh(readDoubleLatin(text, start, gbk, true), 'encoding-gbk-as-latin'),
      weigh(readDoubleLatin(text, start, gbk, false), 'encoding-gbk-as-latin'),
      weigh(
        readDoubleLatin(text, start, codecs.big5(), false),
        'encoding-big5-as-latin'
      )
    ])
    if (!best) {
      cursor = index
      while (latinRun.test(text.charAt(cursor))) cursor++
      continue
    }
    result.push(best)
    cursor = best.end
  }

  cursor = 0
  let tried = 0
  for (const [from, to] of crowds) {
    if (from < cursor) continue
    const gbk = codecs.gbk()
    const readings: Array<Mojibake | undefined> = []
    // The other ways of reading it concern the whole line, once.
    if (from >= tried) {
      const big5 = codecs.big5()
      const line = Math.max(cursor, text.lastIndexOf('\n', from - 1) + 1)
      const lineEnd = text.indexOf('\n', from)
      tried = lineEnd < 0 ? text.length : lineEnd
      readings.push(
        weigh(readDoubleDouble(text, line, gbk, big5), 'encoding-big5-as-gbk'),
        weigh(readDoubleDouble(text, line, big5, gbk), 'encoding-gbk-as-big5')
      )
    }
    for (let start = Math.max(cursor, from - 6); start < to; start++) {
      const pieces = readUtf8Gbk(text, start, gbk)
      readings.push(weigh(pieces, 'encoding-utf8-as-gbk'))
      if (pieces.length > 8) start = (pieces.at(-1) as Piece).end - 1
    }
    const best = likeliest(readings)
    if (!best) continue
    result.push(best)
    cursor = best.end
  }
  return result.sort((a, b) => a.start - b.start)
}

/** UTF-8 shown in a western encoding, and that written in UTF-8 and shown once more. */
function readLatin(text: string, start: number): Array<Piece> {
  const once = readUtf8Latin(text, start)
  const starts: Array<number> = []
  let shown = ''
  for (const piece of once) {
    const [value = '\ufffd'] = piece.values
    for (let at = 0; at < value.length; at++) starts.push(piece.start)
    shown += value
  }
  if (/\p{Script=Han}/u.test(shown) || shown.search(latin) < 0) return once
  starts.push(once.at(-1)?.end ?? start)
  return readUtf8Latin(shown, 0).map((d) => ({
    ...d,
    start: starts[d.start] as number,
    end: starts[d.end] as number
  }))
}

function weighReading(
  pieces: Array<Piece>,
  ruleId: string,
  text: string,
  costOf: TextCost
): Mojibake | undefined {
  while (pieces.length > 0 && isSame(pieces.at(-1) as Piece, text)) pieces.pop()
  let first = 0
  while (first < pieces.length && isSame(pieces[first] as Piece, text)) first++
  const resolved = resolvePieces(pieces.slice(first), costOf)
  if (resolved.length === 0) return undefined
  const value = resolved.map((d) => d.value).join('')
  const written = value.match(han)?.length ?? 0
  const cost =
    costOf((value.match(/\p{Script=Han}+/gu) ?? []).join('\n')) /
    Math.max(1, written)
  return {
    start: (resolved[0] as Piece).start,
    end: (resolved.at(-1) as Piece).end,
    pieces: resolved,
    ruleId,
    han: written,
    cost
  }
}

function isSame({start, end, values}: Piece, text: string): boolean {
  return values.length === 1 && values[0] === text.slice(start, end)
}

/** The reading that explains most: more Han than its cost suggests chance for. */
function likeliest(
  readings: ReadonlyArray<Mojibake | undefined>
): Mojibake | undefined {
  let best: Mojibake | undefined
  const worth = (d: Mojibake): number => d.han * (mostCost - d.cost)
  for (const reading of readings)
    if (
      reading &&
      worth(reading) > 0 &&
      (!best || worth(reading) > worth(best))
    )
      best = reading
  return best
}
