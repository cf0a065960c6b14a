import {applyEdits, type Message} from '@zhengben/bitext'
import {InputError} from '@zhengben/pipeline'
import {
  locateMessages,
  longestDocument,
  markGaps,
  type RestoredBlock
} from '@zhengben/pipeline/restore'
import type {Progress} from '../progress.ts'
import {type Emission, emitText, views} from './emit.ts'

/** Doubtful places listed of a text that has too many to read. */
const mostMessages = 100

/**
 * Write a text too long for a document: nothing is kept but the text itself
 * and the first doubtful places.
 * @throws {InputError} where more than the text was asked for.
 */
export async function emitLongText(
  emission: Emission,
  blocks: Iterable<RestoredBlock>,
  progress: Progress
): Promise<void> {
  const {
    input: {path, text, file},
    flags
  } = emission
  const view = views.find((d) => flags.has(d))
  if (view !== undefined)
    throw new InputError(
      path,
      `Unexpected ${text.length} characters with --${view}, expected at most ${longestDocument}; leave --${view} out, or split the file`
    )
  // Bytes, for the string of an edited text keeps all its pieces alive.
  const parts: Array<Uint8Array> = []
  const messages: Array<Message> = []
  let count = 0
  for (const {start, found, restored} of blocks) {
    parts.push(
      Buffer.from(
        flags.has('mark-gaps')
          ? applyEdits(found, markGaps(restored.edits))
          : restored.text
      )
    )
    count += restored.messages.length
    for (const {range, ...rest} of restored.messages)
      if (messages.length < mostMessages)
        messages.push({...rest, range: [range[0] + start, range[1] + start]})
    const done = (start + found.length) / text.length
    progress.show(`${path} ${Math.floor(done * 100)}%`)
  }
  progress.clear()
  locateMessages(text, messages, file)
  if (count > messages.length)
    file.info(`${count - messages.length} more doubtful places, not listed`, {
      source: 'zhengben',
      ruleId: 'more'
    })
  await emitText(emission, Buffer.concat(parts))
}
