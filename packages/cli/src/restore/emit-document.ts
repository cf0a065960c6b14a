import {applyEdits} from '@zhengben/bitext'
import {
  type Explanation,
  locateMessages,
  markGaps,
  type RestoredText,
  type Splitter
} from '@zhengben/pipeline/restore'
import {formatSideBySide} from '../diff/format-side-by-side.ts'
import {formatExplanations} from '../explain/format-explanations.ts'
import {formatPatch} from '../format-patch.ts'
import {write} from '../io.ts'
import {usesColor} from '../uses-color.ts'
import {type Emission, emitText} from './emit.ts'
import {countUnlisted, mostMessages} from './list-messages.ts'
import {readColumns} from './read-columns.ts'

/** Gives the reasons of edits on a text as found. */
export type Explain = (
  source: string,
  edits: RestoredText['edits']
) => ReadonlyArray<Explanation>

/** Print and write a restored document in every way that was asked for. */
export async function emitDocument(
  emission: Emission,
  restored: RestoredText,
  explain: Explain,
  split: Splitter
): Promise<void> {
  const {
    input: {path, text: found, file},
    flags,
    io: {stdout, env}
  } = emission
  const marks = flags.has('mark-gaps')
  const edits = marks ? markGaps(restored.edits) : restored.edits
  const text = marks ? applyEdits(found, edits) : restored.text
  const {document} = restored
  locateMessages(found, restored.messages.slice(0, mostMessages), file)
  file.data['unlisted'] = countUnlisted(
    restored.messages.length,
    '; --json has them all'
  )
  const color = usesColor(stdout, env)
  if (flags.has('json')) {
    const messages = locateMessages(found, restored.messages)
    await write(
      stdout,
      `${JSON.stringify({file: path, text, edits, document, messages})}\n`
    )
  }
  if (flags.has('diff')) {
    const columns = readColumns(stdout, env)
    await write(
      stdout,
      formatSideBySide(path, found, edits, {columns, color, split})
    )
  }
  if (flags.has('patch'))
    await write(stdout, formatPatch(path, found, edits, color))
  if (flags.has('explain'))
    await write(
      stdout,
      formatExplanations(path, found, explain(found, edits), document)
    )
  await emitText(emission, text)
}
