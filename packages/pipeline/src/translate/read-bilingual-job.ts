import {extname, resolve} from 'node:path'
import type {BilingualFile, BilingualUnit} from '@zhengben/formats/bilingual'
import {type Fill, fillTable, fillTmx, fillXliff} from '@zhengben/formats/fill'
import {VFile} from 'vfile'
import {InputError} from '../input-error.ts'
import {
  type LoadedBilingual,
  readBilingual,
  xliffEndings
} from '../load-bilingual.ts'
import {type InputSource, readInput} from '../read-input.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import type {Job} from './job.ts'

type Filler = (
  text: string,
  fills: ReadonlyMap<number, Fill>,
  file: BilingualFile
) => string

const fillers: Readonly<Record<string, Filler>> = {
  ...Object.fromEntries(xliffEndings.map((d) => [d, fillXliff])),
  '.tmx': fillTmx,
  '.tsv': (text, fills, file) => fillTable(text, file, fills, true),
  '.csv': (text, fills, file) => fillTable(text, file, fills, false)
}

/** The copy is written as the file is, which may say so itself. */
const encoders: Readonly<
  Partial<Record<string, (text: string) => Uint8Array>>
> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16()
}

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
  input: InputSource
): Promise<Job> {
  const ending = extname(path).toLowerCase()
  const fill = Object.hasOwn(fillers, ending) ? fillers[ending] : undefined
  if (!fill)
    throw new InputError(
      path,
      `Unexpected file ${path}, expected one of ${Object.keys(fillers).join(', ')}, which can be filled`
    )
  if (output !== undefined && extname(output).toLowerCase() !== ending)
    throw new UsageError(
      `Unexpected output ${output}, expected an ending of ${ending} as ${path} has`
    )
  const {text, bom, encoding} = await readInput(path, input)
  const encode = encoders[encoding]
  if (!encode || (output === undefined && encoding !== 'utf-8'))
    throw new InputError(
      path,
      encode
        ? `Unexpected ${encoding} for standard output, expected -o FILE, which is written like ${path}`
        : `Unexpected ${encoding}, expected UTF-8 or UTF-16: a copy could not be written in the same encoding`
    )
  const file = readBilingual(path, text)
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
    warnings: file.remarks ? [reportRemarks(path, file)] : [],
    finish: async (drafts) => {
      const write = (fills: ReadonlyMap<number, Fill>): string =>
        fill(text, fills, file)
      const differing = (filled: string, fills: typeof drafts): Set<number> =>
        findDifferences(file, readBilingual(path, filled), fills)
      const unplaced = differing(write(drafts), drafts)
      const placed = new Map([...drafts].filter(([d]) => !unplaced.has(d)))
      const filled = write(placed)
      if (differing(filled, placed).size > 0)
        throw new InputError(
          path,
          'Cannot be filled without damage to other units; nothing was written'
        )
      const value = bom ? `\u{FEFF}${filled}` : filled
      if (output !== undefined)
        await writeFile(resolve(input.cwd, output), encode(value))
      return {
        ...(output === undefined ? {text: value} : {path: output}),
        unplaced
      }
    }
  }
}

/** What a person should know of how the file was read. */
function reportRemarks(
  path: string,
  {remarks = [], pointAt}: LoadedBilingual
): VFile {
  const report = new VFile({path})
  for (const {at, reason} of remarks)
    report.message(reason, {
      place: pointAt(at),
      source: 'zhengben',
      ruleId: 'not-read'
    })
  return report
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
