import {
  applyEdits,
  type Edit,
  type Message,
  type Prose,
  projectEdits,
  proseToSource
} from '@zhengben/bitext'
import {readPlainText} from '@zhengben/formats/text'
import type {
  DecisionProblem,
  Restoration,
  RestoreOptions,
  Restorer
} from '@zhengben/restore'
import type {RestoreSettings} from './config.ts'
import {createCollector} from './create-collector.ts'
import {findCut} from './find-cut.ts'
import {
  followPeople,
  type PeoplesWork,
  refuseDecisions
} from './follow-people.ts'
import {InputError} from './input-error.ts'
import {readProse} from './read-prose.ts'

/** A text and what restoration says of it; ranges point into the text as found. */
export interface RestoredText {
  readonly text: string
  readonly edits: ReadonlyArray<Edit>
  readonly document: Restoration['document']
  readonly messages: ReadonlyArray<Message>
  /** Decisions of people that do not fit; places point into the text as found. */
  readonly problems: ReadonlyArray<DecisionProblem>
}

/** UTF-16 units. A longer text is no document; it is restored in blocks. */
export const longestDocument = 16_000_000
/** UTF-16 units, 300 kB of UTF-8: enough to tell how a text was spun. */
const blockLength = 100_000
const blocksBetweenCollections = 8

/**
 * Restore the running text of a file and leave the rest as it stands: `text`
 * is the source with `edits` applied.
 * @throws {InputError} where the text is longer than a document.
 */
export async function restoreText(
  path: string,
  source: string,
  restore: Restorer,
  settings: RestoreSettings,
  people?: PeoplesWork
): Promise<RestoredText> {
  refuseLong(path, source)
  return restoreProse(await readProse(path, source), restore, settings, people)
}

/** @throws {InputError} where the text is longer than a document. */
export function refuseLong(path: string, source: string): void {
  if (source.length > longestDocument)
    throw new InputError(
      path,
      `Unexpected ${source.length} characters, expected at most ${longestDocument} in one document; split the file, or let zhengben restore make plain text of plain text`
    )
}

/** A part of a long text; ranges of `restored` point into `found`. */
export interface RestoredBlock {
  /** Where it begins in the whole text. */
  readonly start: number
  readonly found: string
  readonly restored: RestoredText
}

/**
 * Restore plain text of any length block by block, in bounded memory. The text
 * comes in pieces, whose ends mean nothing.
 */
export async function* restoreBlocks(
  pieces: Iterable<string> | AsyncIterable<string>,
  restore: Restorer,
  settings: RestoreSettings
): AsyncGenerator<RestoredBlock> {
  const collect = createCollector()
  let blocks = 0
  let start = 0
  const restoreBlock = (found: string): RestoredBlock => {
    const prose = readPlainText(found)
    const block = {
      start,
      found,
      restored: restoreProse(prose, restore, settings)
    }
    start += found.length
    if (++blocks % blocksBetweenCollections === 0) collect()
    return block
  }
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    let at = 0
    while (rest.length - at > blockLength) {
      const block = rest.slice(at, at + blockLength + 1)
      const end = at + findCut(block, blockLength)
      yield restoreBlock(rest.slice(at, end))
      at = end
    }
    rest = rest.slice(at)
  }
  if (rest !== '') yield restoreBlock(rest)
}

/** Prose restored; `proseEdits` point into `prose.value`, and make all of `edits`. */
export interface RestoredProse extends RestoredText {
  readonly proseEdits: ReadonlyArray<Edit>
}

/**
 * Restore prose and point the result at its source. What people decided is
 * followed, and where a person has restored all of it, that person is right.
 */
export function restoreProse(
  prose: Prose,
  restore: Restorer,
  settings: RestoreSettings,
  people: PeoplesWork = {}
): RestoredProse {
  const {restoration, problems, decided} = followPeople(
    prose.value,
    restore(prose.value, optionsFor(prose, settings)),
    people
  )
  const {edits, document, messages} = restoration
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
    ].sort((a, b) => a.range[0] - b.range[0]),
    problems: [...problems, ...refuseDecisions(decided, projected.refused)].map(
      (d) => ({
        ...d,
        seen: d.seen.map((at) => proseToSource(prose, [at, at])[0])
      })
    )
  }
}
/** The options that settings mean for a text. */
export function optionsFor(
  prose: Prose,
  {only, skip, minConfidence, script}: RestoreSettings
): RestoreOptions {
  return {
    ...(only && {only}),
    skip: only ? (skip ?? []) : skipKinds(prose, skip),
    ...(minConfidence !== undefined && {minConfidence}),
    ...(script && {script})
  }
}

/**
 * In Markdown a line ending inside a paragraph is no damage: lines are joined
 * in plain text, and elsewhere where that was asked for by name.
 */
function skipKinds(
  prose: Prose,
  skip: RestoreSettings['skip'] = []
): NonNullable<RestoreSettings['skip']> {
  return prose.value === prose.source ? skip : [...skip, 'layout']
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
