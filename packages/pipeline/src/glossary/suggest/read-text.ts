import {
  applyEdits,
  createOffsetMap,
  type Edit,
  type Prose,
  proseToSource,
  type Range
} from '@zhengben/bitext'
import type {Restorer} from '@zhengben/restore'
import type {DocumentFiles} from '../../find-documents.ts'
import {readInput} from '../../read-input.ts'
import {readProse} from '../../read-prose.ts'
import {restoreProse} from '../../restore-text.ts'

/** A version of a text, and where its stretches stand in the file. */
interface Version {
  readonly value: string
  readonly toSource: (range: Range) => Range
}

/** A text that rows are proposed from. */
export interface ReadText {
  /** As shown to people. */
  readonly path: string
  /** The file as found. */
  readonly source: string
  readonly restored: Version
  /** Variants that were undone, as they were, and where each stands in `restored`. */
  readonly variants: ReadonlyArray<
    Edit & {readonly form: string; readonly place: Range}
  >
  readonly families: ReadonlyArray<string>
  /**
   * The restoration by hand, and the text as it is without variants undone:
   * what the person saw. Absent where there is none.
   */
  readonly hand?: {readonly value: string; readonly before: Version}
  /** The file with the English; absent where there is none. */
  readonly target?: string
  /** The file of translated units, which counts before it; absent where there is none. */
  readonly translation?: string
}

const noInput: AsyncIterable<string> = {
  [Symbol.asyncIterator]: () => ({
    next: async () => ({done: true, value: undefined})
  })
}

/** @throws {InputError} where a file cannot be read. */
export async function readText(
  files: DocumentFiles,
  restore: Restorer,
  cwd: string
): Promise<ReadText> {
  const read = async (path: string): Promise<Prose> =>
    readProse(path, (await readInput(path, {cwd, stdin: noInput})).text)
  const prose = await read(files.source)
  const {proseEdits, document} = restoreProse(prose, restore, {})
  const {rangeToEdited} = createOffsetMap(proseEdits)
  const hand = files.hand === undefined ? undefined : await read(files.hand)
  return {
    path: files.source,
    source: prose.source,
    restored: versionOf(prose, proseEdits),
    variants: proseEdits
      .filter((d) => d.kind === 'variant')
      .map((d) => ({
        ...d,
        form: prose.value.slice(...d.range),
        place: rangeToEdited(d.range)
      })),
    families: (document.families ?? []).map((d) => d.name),
    ...(hand && {
      hand: {
        value: hand.value,
        before: versionOf(
          prose,
          restoreProse(prose, restore, {skip: ['variant']}).proseEdits
        )
      }
    }),
    ...(files.target !== undefined && {target: files.target}),
    ...(files.translation !== undefined && {translation: files.translation})
  }
}

function versionOf(prose: Prose, edits: ReadonlyArray<Edit>): Version {
  const {rangeToSource} = createOffsetMap(edits)
  return {
    value: applyEdits(prose.value, edits),
    toSource: (range) => proseToSource(prose, rangeToSource(range))
  }
}
