import type {Edit} from '@zhengben/bitext'
import type {PassContext} from '../../pass.ts'
import {type Column, findColumn, isFull, narrowest} from './column.ts'
import {findSeams} from './find-seams.ts'
import {joinValue, setsBlanks} from './join-value.ts'
import type {Line} from './line.ts'
import {marksParagraphs} from './marks-paragraphs.ts'
import {cutsNumber, readCut, startsWithNumber} from './read-cut.ts'
import type {Seam} from './seam.ts'
import {cutsWord, type Weight, weighSeams} from './weigh-seams.ts'

/** Log odds that stand against one wrapped text in several hundred. */
const enough = 6.5
/** Log odds of a line that holds a stop and goes on after it, and of all of them. */
const innerStop = 0.7
const mostInnerStop = 2.1
/** Most that lines of one length say: those of verse, subtitles and headlines are. Running text is not, so that it says more. */
const mostColumn = 6
const mostRunning = 12
/** Columns and lines that running text must have to be taken for cut although no word is. */
const wideColumn = 40
const manyLines = 6
/** Columns up to which a line without a mark may be a heading. */
const longestHeading = 44

/** Columns of white space from which on a line is set to the right, as signatures and dates are; half a column where lines have one. */
const setRight = narrowest / 2

/** Join the lines of a text whose sentences were cut. */
export function joinLines(
  text: string,
  lines: ReadonlyArray<Line>,
  furniture: ReadonlySet<Line>,
  {model, simplify}: PassContext
): Array<Edit> {
  const seams = findSeams(lines, (d) => furniture.has(d))
  const open = seams.filter(
    (d) => d.isOpen && d.goesOn && d.before.width >= narrowest
  )
  const cut = new Map<Seam['kind'], {column: Column | undefined}>()
  for (const kind of ['tight', 'spaced', 'page'] as const) {
    const own = open.filter((d) => d.kind === kind)
    const column = findColumn(own)
    if (isCut(own, column, weighSeams(text, own, model, simplify)))
      cut.set(kind, {column})
  }
  const main = cut.get('tight') ?? cut.get('spaced')
  if (!main && !cut.has('page')) return []

  const marked = marksParagraphs(seams, main?.column)
  const style = {
    hasBlanks: setsBlanks(text),
    isFixed: main?.column !== undefined
  }
  const edits: Array<Edit> = []
  let previous: Seam | undefined
  for (const seam of seams) {
    const {before, after, kind} = seam
    const value = isJoined(seam, previous)
      ? joinValue(before.text, after.text, {
          ...style,
          ...readCut(text, seam, columnOf(seam))
        })
      : undefined
    if (value !== undefined) edits.push(edit(before.end, after.start, value))
    else if (kind === 'page') edits.push(...dropFurniture(seam))
    previous = seam
  }
  return edits

  function columnOf({kind}: Seam): Column | undefined {
    return (cut.get(kind) ?? main)?.column
  }

  function isJoined(seam: Seam, previous: Seam | undefined): boolean {
    const {before, after, kind, isOpen, goesOn} = seam
    const column = columnOf(seam)
    if (kind === 'tight' && readCut(text, seam, column).isExact) {
      if (cutsNumber(before.text, after.text)) return true
      if (isOpen && startsWithNumber(after.text)) return true
    }
    if (!goesOn) return false
    if (marked.byIndent && after.indent > 1) return false
    const right = column === undefined ? setRight : column.column / 2
    if (before.indent >= right || after.indent >= right) return false
    const isWhole = column === undefined || isFull(before, after, column)
    const splits = (): boolean =>
      cutsWord(text, before.end, after.start, model, simplify) === true
    if (!isOpen)
      return (
        kind === 'tight' &&
        column !== undefined &&
        isWhole &&
        (marked.byIndent || marked.byBlank)
      )
    // A page ends where its text does not.
    if (kind === 'page') return isWhole || splits()
    if (!cut.has(kind)) return column !== undefined && isWhole && splits()
    if (column === undefined) return !isHeading(before, previous) || splits()
    // A shorter line breaks off where the text shows its paragraphs otherwise.
    const isRunning = /[，。；、,;]/u.test(before.text)
    const isBroken = kind === 'tight' && marked.byIndent
    return isWhole || (isRunning && (isBroken || splits()))
  }

  function dropFurniture({before, after}: Seam): Array<Edit> {
    const first = lines.indexOf(before) + 1
    const start = lines[first]?.start ?? before.end
    return [edit(start, after.start - blanksBefore(text, after.start), '')]
  }
}

/**
 * Whether the seams of one kind cut sentences. Breaks inside words decide; one
 * alone only where the lines end at a column and are running text, none only
 * where many wide lines do.
 */
function isCut(
  seams: ReadonlyArray<Seam>,
  column: Column | undefined,
  {odds, splits}: Weight
): boolean {
  const stops = seams.filter((d) => hasInnerStop(d.before.text)).length
  const isRunning = stops > 1
  const isWide =
    isRunning &&
    seams.length >= manyLines &&
    (column?.column ?? 0) >= wideColumn
  const fewest = isWide ? 0 : 3 - (stops > 0 ? 1 : 0) - (column ? 1 : 0)
  const total =
    odds +
    Math.min(isRunning ? mostRunning : mostColumn, column?.odds ?? 0) +
    Math.min(mostInnerStop, stops * innerStop)
  return splits >= fewest && total >= enough
}

function hasInnerStop(line: string): boolean {
  return /[。！？][”’」』]?[^”’」』\s]/u.test(line)
}

/** A short line without marks that does not itself go on with a sentence. */
function isHeading(line: Line, previous: Seam | undefined): boolean {
  const isFirst = !previous?.isOpen || previous.kind !== 'tight'
  return (
    line.width < narrowest ||
    (isFirst && line.width <= longestHeading && !/\p{P}/u.test(line.text))
  )
}

/** How much white space of its own line stands before `offset`. */
function blanksBefore(text: string, offset: number): number {
  let start = offset
  while (start > 0 && /[^\S\r\n]/u.test(text.charAt(start - 1))) start--
  return offset - start
}

function edit(start: number, end: number, value: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'layout',
    origin: {source: 'model', ruleId: 'layout-wrap'},
    confidence: 0.97
  }
}
