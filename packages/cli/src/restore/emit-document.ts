import {applyEdits} from '@zhengben/bitext'
import {
  locateMessages,
  markGaps,
  type RestoredText
} from '@zhengben/pipeline/restore'
import {formatDiff} from '../format-diff.ts'
import {formatEdits} from '../format-edits.ts'
import {write} from '../io.ts'
import {type Emission, emitText} from './emit.ts'

/** Print and write a restored document in every way that was asked for. */
export async function emitDocument(
  emission: Emission,
  restored: RestoredText
): Promise<void> {
  const {
    input: {path, text: found, file},
    flags,
    io: {stdout}
  } = emission
  const marks = flags.has('mark-gaps')
  const edits = marks ? markGaps(restored.edits) : restored.edits
  const text = marks ? applyEdits(found, edits) : restored.text
  const messages = locateMessages(found, restored.messages, file)
  const {document} = restored
  if (flags.has('json'))
    await write(
      stdout,
      `${JSON.stringify({file: path, text, edits, document, messages})}\n`
    )
  if (flags.has('diff'))
    await write(stdout, formatDiff(path, found, edits, stdout.isTTY === true))
  if (flags.has('explain')) await write(stdout, formatEdits(path, found, edits))
  await emitText(emission, text)
}
