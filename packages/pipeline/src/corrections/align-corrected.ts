import {
  ContradictionError,
  type Correction,
  type CorrectionProblem,
  correctSentences,
  recutSentences,
  resolveCorrections,
  type SentenceSet
} from '@zhengben/align'
import {VFile} from 'vfile'
import {
  alignSides,
  type EditionResources,
  type Sides,
  textsOf
} from '../create-edition.ts'
import type {Pairing} from '../create-units.ts'
import type {Side} from '../side.ts'
import {YamlError} from '../yaml-error.ts'
import type {Corrections} from './read-corrections.ts'
import {showSentence} from './show-sentence.ts'

/** An alignment as people corrected it. */
export interface CorrectedAlignment {
  readonly sides: Sides
  readonly pairings: ReadonlyArray<Pairing>
  /** What was made of the corrections; absent where there are none. */
  readonly corrections?: {
    readonly path: string
    readonly all: number
    readonly applied: number
    /** Says what does not fit the texts, and where it stands. */
    readonly file: VFile
  }
}

/** Says where a sentence stands: `page.txt:3:1`. */
export type SentencePlace = (
  side: 'source' | 'target',
  offset: number
) => string

/**
 * Cut, align and constrain as corrections say. Those that do not fit are left
 * out and reported.
 * @throws {YamlError} where two contradict each other; it names both.
 */
export function alignCorrected(
  given: Sides,
  resources: EditionResources,
  {
    corrections,
    placeOf,
    alternatives = false
  }: {
    readonly corrections?: Corrections | undefined
    readonly placeOf?: SentencePlace
    readonly alternatives?: boolean
  } = {}
): CorrectedAlignment {
  if (!corrections)
    return {
      sides: given,
      pairings: alignSides(given, resources, {alternatives})
    }
  const {entries} = corrections
  let numbers: ReadonlyArray<number> = [...entries.keys()]
  try {
    const cut = cutSides(recutSides(given, corrections), entries)
    const {constraints, origins, problems} = resolveCorrections(
      {
        source: textsOf(cut.sides.left),
        target: cut.sides.right ? textsOf(cut.sides.right) : []
      },
      entries
    )
    numbers = origins
    const locked = new Set(
      constraints.flatMap((d) => (d.type === 'link' ? [keyOf(d)] : []))
    )
    const pairings = alignSides(cut.sides, resources, {
      constraints,
      alternatives
    }).map((d) => (locked.has(keyOf(d)) ? {...d, locked: true as const} : d))
    const all = [...cut.problems, ...problems]
    return {
      sides: cut.sides,
      pairings,
      corrections: {
        path: corrections.path,
        all: entries.length,
        applied: entries.length - new Set(all.map((d) => d.correction)).size,
        file: report(all, corrections, cut.sides, placeOf)
      }
    }
  } catch (error) {
    if (error instanceof ContradictionError)
      throw contradiction(error, numbers, corrections)
    throw error
  }
}

/** A link as text, to tell links apart. */
export function keyOf({source, target}: SentenceSet): string {
  return `${source.join(',')}:${target.join(',')}`
}

/** Sides cut as the texts were that the corrections come from. */
function recutSides(
  {left, right, ...rest}: Sides,
  {sentences}: Corrections
): Sides {
  if (!sentences) return {left, ...(right && {right}), ...rest}
  const recut = (side: Side, wanted: ReadonlyArray<string>): Side => ({
    ...side,
    sentences: recutSentences(side, wanted)
  })
  return {
    ...rest,
    left: recut(left, sentences.source),
    ...(right && {right: recut(right, sentences.target)})
  }
}

/** Sides cut as corrections say, and which of these do not fit. */
export function cutSides(
  {left, right, ...rest}: Sides,
  entries: ReadonlyArray<Correction>
): {sides: Sides; problems: Array<CorrectionProblem>} {
  const source = correctSentences(left, 'source', entries)
  const target = right && correctSentences(right, 'target', entries)
  return {
    sides: {
      ...rest,
      left: {...left, sentences: source.sentences},
      ...(right && target && {right: {...right, sentences: target.sentences}})
    },
    problems: [...source.problems, ...(target?.problems ?? [])]
  }
}

function report(
  problems: ReadonlyArray<CorrectionProblem>,
  {path, placeOf}: Corrections,
  {left, right}: Sides,
  showPlace: SentencePlace | undefined
): VFile {
  const file = new VFile({path})
  for (const {correction, keys, reason, seen} of problems) {
    const shown = seen.slice(0, 3).map(({side, sentence}) => {
      const {value, sentences} = (side === 'source' ? left : right) ?? left
      const range = sentences[sentence] ?? [0, 0]
      const place = showPlace ? `${showPlace(side, range[0])} ` : ''
      return `${place}“${showSentence(value.slice(...range))}”`
    })
    const more = seen.length > 3 ? ` and ${seen.length - 3} more` : ''
    const see = shown.length > 0 ? `; see ${shown.join(', ')}${more}` : ''
    file.message(
      `Unexpected \`${keys.join('.')}\`: ${reason}${see}. This correction is left out: change its text or delete it`,
      {
        place: placeOf([correction, ...keys]),
        source: 'zhengben',
        ruleId: 'correction'
      }
    )
  }
  return file
}

function contradiction(
  {message, constraints}: ContradictionError,
  numbers: ReadonlyArray<number>,
  {path, placeOf}: Corrections
): YamlError {
  const [first, second] = constraints
    .map((d) => numbers[d] as number)
    .sort((a, b) => a - b)
    .map((d) => placeOf([d]))
  const {line = 1, column = 1} = second ?? {}
  return new YamlError(path, [
    {
      line,
      column,
      reason: `Unexpected correction that contradicts the one in line ${first?.line}: ${message}. Change or delete one of them`
    }
  ])
}
