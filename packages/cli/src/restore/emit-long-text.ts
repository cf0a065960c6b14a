import {applyEdits} from '@zhengben/bitext'
import {createPointFinder, InputError, type Point} from '@zhengben/pipeline'
import {
  locateMessages,
  longestDocument,
  markGaps,
  type RestoredBlock,
  writeFile
} from '@zhengben/pipeline/restore'
import {write} from '../io.ts'
import type {Progress} from '../progress.ts'
import {type Emission, emitText, markOf, views} from './emit.ts'
import {countUnlisted, mostMessages} from './list-messages.ts'

/**
 * Write a text too long for a document, block by block: nothing is kept but
 * the first doubtful places, and with `--in-place` the text.
 * @param length Of the text as found, in UTF-16 units.
 * @throws {InputError} where more than the text was asked for.
 */
export async function emitLongText(
  emission: Emission,
  length: number,
  blocks: AsyncIterable<RestoredBlock>,
  progress: Progress
): Promise<void> {
  const {input, flags, output, io} = emission
  const {path, file} = input
  const view = views.find((d) => flags.has(d))
  if (view !== undefined)
    throw new InputError(
      path,
      `Unexpected ${length} characters with --${view}, expected at most ${longestDocument}; leave --${view} out, or split the file`
    )
  let count = 0
  let listed = 0

  async function* restoreParts(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(markOf(input))
    let start: Point = {line: 1, column: 1}
    for await (const {start: offset, found, restored} of blocks) {
      const {messages} = restored
      const pointIn = createPointFinder(found)
      const pointAt = (place: number): Point => add(start, pointIn(place))
      const shown = messages.slice(0, mostMessages - listed)
      locateMessages(found, shown, file, pointAt)
      listed += shown.length
      count += messages.length
      start = pointAt(found.length)
      // Bytes, for the string of an edited text keeps all its pieces alive.
      yield Buffer.from(
        flags.has('mark-gaps')
          ? applyEdits(found, markGaps(restored.edits))
          : restored.text
      )
      const done = (offset + found.length) / length
      progress.show(`${path} ${Math.floor(done * 100)}%`)
    }
  }

  if (output !== undefined) await writeFile(output, restoreParts())
  else {
    const kept: Array<Uint8Array> = []
    for await (const part of restoreParts())
      if (flags.has('in-place')) kept.push(part)
      else if (emission.isOnly) await write(io.stdout, part)
    if (kept.length > 0) await emitText(emission, Buffer.concat(kept.slice(1)))
  }
  progress.clear()
  file.data['unlisted'] = countUnlisted(count, '')
}

/** A point in a text that itself begins at a point of another. */
function add(start: Point, {line, column}: Point): Point {
  return {
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column
  }
}
