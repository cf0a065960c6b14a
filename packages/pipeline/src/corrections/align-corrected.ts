import {
  ContradictionError,
  resolveCorrections,
  type SentenceSet
} from '@zhengben/align'
import type {VFile} from 'vfile'
import {
  alignSides,
  type EditionResources,
  type Sides,
  textsOf
} from '../create-edition.ts'
import type {Pairing} from '../create-units.ts'
import {cutSides, recutSides} from './cut-sides.ts'
import type {Corrections} from './read-corrections.ts'
import {
  explainContradiction,
  reportProblems,
  type SentencePlace
} from './report-corrections.ts'

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
        file: reportProblems(all, corrections, cut.sides, placeOf)
      }
    }
  } catch (error) {
    if (error instanceof ContradictionError)
      throw explainContradiction(error, numbers, corrections)
    throw error
  }
}

/** A link as text, to tell links apart. */
export function keyOf({source, target}: SentenceSet): string {
  return `${source.join(',')}:${target.join(',')}`
}
