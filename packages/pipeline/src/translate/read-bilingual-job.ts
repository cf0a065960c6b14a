import {extname, resolve} from 'node:path'
import type {BilingualFile, BilingualUnit} from '@zhengben/formats/bilingual'
import type {Fill} from '@zhengben/formats/fill'
import {InputError} from '../input-error.ts'
import {warnOfRemarks} from '../load-bilingual.ts'
import type {InputSource} from '../read-input.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import type {Job} from './job.ts'
import {openFillable} from './open-fillable.ts'

/** States of a target that is but a copy of its source, for programs that hide empty ones. */
const untranslated = /^(?:new|initial|needs-translation)$/

/**
 * A bilingual file, of which a copy is written with its empty targets filled.
 * @throws {InputError} where it cannot be read or its kind is not filled.
 * @throws {UsageError} where `output` has another ending.
 */
export async function readBilingualJob(
  path: string,
  output: string | undefined,
  input: InputSource,
  warn: (text: string) => void
): Promise<Job> {
  const ending = extname(path).toLowerCase()
  const {file, fill} = await openFillable(path, output !== undefined, input)
  if (output !== undefined && extname(output).toLowerCase() !== ending)
    throw new UsageError(
      `Unexpected output ${output}, expected an ending of ${ending} as ${path} has`
    )
  warnOfRemarks(path, file, warn)
  return {
    name: path,
    lang: {
      source: file.lang.source ?? 'zh-CN',
      target: file.lang.target ?? 'en'
    },
    units: file.units.map((unit) => ({
      id: unit.id,
      source: unit.source,
      target: isCopy(unit) ? {text: ''} : unit.target,
      state: stateOf(unit),
      place: file.pointAt(unit.source.toFile([0, 0])[0])
    })),
    entries: [],
    warnings: [],
    finish: async (drafts) => {
      const unplaced = findDifferences(file, fill(drafts).file, drafts)
      const placed = new Map([...drafts].filter(([d]) => !unplaced.has(d)))
      const filled = fill(placed)
      if (findDifferences(file, filled.file, placed).size > 0)
        throw new InputError(
          path,
          'Cannot be filled without damage to other units; nothing was written'
        )
      if (output === undefined)
        return {...(filled.text !== undefined && {text: filled.text}), unplaced}
      await writeFile(resolve(input.cwd, output), filled.bytes)
      return {path: output, unplaced}
    }
  }
}

/** A translation as it stands in a file; nobody knows whether a person saw it. */
function stateOf({
  target,
  state = ''
}: BilingualUnit): 'initial' | 'translated' {
  return target.text.trim() === '' || /^(?:new|initial|needs-)/.test(state)
    ? 'initial'
    : 'translated'
}

function isCopy({source, target, state}: BilingualUnit): boolean {
  return (
    source.text === target.text &&
    source.text.trim() !== '' &&
    untranslated.test(state ?? '')
  )
}

/** Units, by index, that do not read as they were meant, or did before. */
function findDifferences(
  before: BilingualFile,
  after: BilingualFile,
  drafts: ReadonlyMap<number, Fill>
): Set<number> {
  const show = ({text, codes}: Fill['target']): string =>
    JSON.stringify([
      // Cells hold no line ends, and an apostrophe before what looks like a formula.
      text.replaceAll(/\s+/g, ' ').replace(/^'/, ''),
      (codes ?? []).map((d) => d.id)
    ])
  const different = before.units.flatMap((unit, index) => {
    const made = after.units[index]
    const wanted = drafts.get(index)?.target ?? unit.target
    const isSame =
      made !== undefined &&
      made.id === unit.id &&
      show(made.source) === show(unit.source) &&
      show(made.target) === show(wanted)
    return isSame ? [] : index
  })
  return new Set(different)
}
