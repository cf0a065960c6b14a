import {
  applyEdits,
  type Edit,
  type Message,
  type Prose,
  projectEdits,
  proseToSource
} from '@zhengben/bitext'
import {readPlainText} from '@zhengben/formats/text'
import {
  followHand,
  type Restoration,
  type RestoreResources,
  restore
} from '@zhengben/restore'
import type {RestoreSettings} from './config.ts'
import {cutBlocks} from './cut-blocks.ts'
import {InputError} from './input-error.ts'
import {isMarkdown} from './is-markdown.ts'
import {readProse} from './read-prose.ts'

/** A text and what restoration says of it; ranges point into the text as found. */
export interface RestoredText {
  readonly text: string
  readonly edits: ReadonlyArray<Edit>
  readonly document: Restoration['document']
  readonly messages: ReadonlyArray<Message>
}

/** A document longer than this is restored block by block, in bounded memory. */
const maxLength = 16_000_000
/** UTF-16 units; some 300 pages, enough to tell how a document was spun. */
const blockLength = 1_000_000

/**
 * Restore the running text of a file and leave the rest as it stands: `text`
 * is the source with `edits` applied. Long plain text is cut into blocks and
 * `onBlock` hears of each.
 * @throws {InputError} where Markdown is too long to be read at once.
 */
export async function restoreText(
  path: string,
  source: string,
  resources: RestoreResources,
  settings: RestoreSettings,
  onBlock?: (done: number, all: number) => void
): Promise<RestoredText> {
  if (source.length <= maxLength)
    return restoreProse(await readProse(path, source), resources, settings)
  if (isMarkdown(path))
    throw new InputError(
      path,
      `Unexpected ${source.length} characters of Markdown, expected at most ${maxLength}; split the file, or name it .txt to have it read as plain text`
    )
  const blocks = cutBlocks(source, blockLength)
  const parts = blocks.map(([start, end], index) => {
    const prose = readPlainText(source.slice(start, end))
    const part = restoreProse(prose, resources, settings)
    onBlock?.(index + 1, blocks.length)
    return {part, start, length: end - start}
  })
  const shift = <T extends Edit | Message>(
    items: ReadonlyArray<T>,
    by: number
  ): Array<T> =>
    items.map((d) => ({...d, range: [d.range[0] + by, d.range[1] + by]}))
  const scripts = new Set(parts.map((d) => d.part.document.script))
  return {
    text: parts.map((d) => d.part.text).join(''),
    edits: parts.flatMap((d) => shift(d.part.edits, d.start)),
    document: {
      script: scripts.size === 1 ? ([...scripts][0] ?? 'mixed') : 'mixed',
      spun:
        parts.reduce((sum, d) => sum + d.part.document.spun * d.length, 0) /
        source.length
    },
    messages: parts.flatMap((d) => shift(d.part.messages, d.start))
  }
}

/** Prose restored; `proseEdits` point into `prose.value`, and make all of `edits`. */
export interface RestoredProse extends RestoredText {
  readonly proseEdits: ReadonlyArray<Edit>
}

/**
 * Restore prose and point the result at its source. Where a person has restored
 * it, `hand` is the running text of that, and the person is right.
 */
export function restoreProse(
  prose: Prose,
  resources: RestoreResources,
  {only, skip, minConfidence, script}: RestoreSettings,
  hand?: string
): RestoredProse {
  const automatic = restore(prose.value, resources, {
    ...(only && {only}),
    ...(skip && {skip}),
    ...(minConfidence !== undefined && {minConfidence}),
    ...(script && {script})
  })
  const {edits, document, messages} =
    hand === undefined ? automatic : followHand(prose.value, automatic, hand)
  const projected = projectEdits(prose, edits)
  const refused = new Set(projected.refused)
  return {
    text: applyEdits(prose.source, projected.edits),
    edits: projected.edits,
    proseEdits: edits.filter((d) => !refused.has(d)),
    document,
    messages: [
      ...messages.map((d) => ({...d, range: proseToSource(prose, d.range)})),
      ...projected.refused.map((d) => refuse(prose, d))
    ].sort((a, b) => a.range[0] - b.range[0])
  }
}

function refuse(prose: Prose, {range, value}: Edit): Message {
  const actual = prose.value.slice(...range)
  return {
    ruleId: 'markup',
    range: proseToSource(prose, range),
    reason: `Unexpected \`${actual}\`, expected \`${value}\`; not changed, because markup stands inside`,
    actual,
    expected: [value]
  }
}
