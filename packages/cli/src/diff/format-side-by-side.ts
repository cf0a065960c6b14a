import type {Edit} from '@zhengben/bitext'
import {createPointFinder} from '@zhengben/pipeline'
import {
  pairSentences,
  type SentencePair,
  type Splitter
} from '@zhengben/pipeline/restore'
import {widthOf} from '../show-text.ts'
import {clipSpans} from './span.ts'
import {spansOf} from './spans-of.ts'
import {wrapSpans} from './wrap-spans.ts'

export interface SideBySideOptions {
  /** Of the terminal. */
  readonly columns: number
  /** Marks are colours; without, they are signs as `wdiff` writes them. */
  readonly color: boolean
  readonly split: Splitter
  /** What stands above the columns. */
  readonly titles?: readonly [left: string, right: string]
  /** Leave out the sentences before and after. */
  readonly alone?: boolean
}

/** Narrower columns would hold no more than a few Han. */
const leastColumn = 12

/**
 * A text sentence by sentence, as found on the left, restored on the right:
 * sentences that change, and the one before and after. Empty where none does.
 */
export function formatSideBySide(
  path: string,
  source: string,
  edits: ReadonlyArray<Edit>,
  {
    columns,
    color,
    split,
    titles = ['as found', 'restored'],
    alone = false
  }: SideBySideOptions
): string {
  if (edits.length === 0) return ''
  const pairs = pairSentences(source, edits, split)
  const pointAt = createPointFinder(source)
  const lineOf = ({range}: SentencePair): string =>
    `${pointAt(Math.min(range[0] + leadOf(source, range), range[1])).line}`
  const gutter = lineOf(pairs.at(-1) as SentencePair).length
  const width = Math.max(leastColumn, Math.floor((columns - gutter - 4) / 2))
  const row = (line: string, left: string, right: string): string =>
    `${`${line.padStart(gutter)} ${left} │ ${right}`.trimEnd()}\n`
  const pad = (text: string): string =>
    text + ' '.repeat(Math.max(0, width - widthOf(text)))
  const dim = (text: string): string =>
    color ? `\u{1B}[2m${text}\u{1B}[22m` : text

  let result = `${path}\n${row('', pad(titles[0]), titles[1])}`
  let shown = -1
  for (const [index, pair] of pairs.entries()) {
    const isChanged = pair.edits.length > 0
    const isNear =
      !alone &&
      [pairs[index - 1], pairs[index + 1]].some((d) => d && d.edits.length > 0)
    if (!isChanged && !isNear) continue
    if (!alone && shown >= 0 && shown < index - 1)
      result += row('', pad('⋯'), '⋯')
    shown = index
    const {found, restored} = spansOf(source, pair)
    if (!isChanged) {
      const text = clipSpans(found, width)
      if (text !== '')
        result += row(dim(lineOf(pair)), dim(pad(text)), dim(text))
      continue
    }
    const left = wrapSpans(found, {width, color, side: 'found'})
    const right = wrapSpans(restored, {width, color, side: 'restored'})
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      result += row(
        i === 0 ? lineOf(pair) : '',
        left[i] ?? ' '.repeat(width),
        right[i] ?? ''
      )
  }
  return `${result}\n`
}

function leadOf(source: string, range: SentencePair['range']): number {
  return /^\s*/.exec(source.slice(...range))?.[0].length ?? 0
}
