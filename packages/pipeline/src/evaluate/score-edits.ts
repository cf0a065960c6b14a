import {type EditKind, editKinds} from '@zhengben/bitext'
import type {JudgedEdit} from './judge-edits.ts'
import type {JudgedSample} from './score-restoration.ts'

/** How many edits were right, and how many errors they found. */
export interface EditScore {
  /** All, those of white space too. */
  readonly edits: number
  /** Those that change something that is compared. */
  readonly judged: number
  readonly right: number
  /** Those without which the text would be nearer to gold. */
  readonly harmful: number
  /** Characters by which the text would be further from gold without them. */
  readonly gain: number
  /** Error regions that a right edit touches, of all there are. */
  readonly covered: number
  readonly regions: number
  /** right ÷ judged; 1 where nothing was judged. */
  readonly precision: number
  /** covered ÷ regions; 1 where there are none. Of a kind: its own share. */
  readonly recall: number
  /** Of both, precision weighing twice as much. */
  readonly f05: number
}

/** Of the edits of one kind. */
interface KindScore extends EditScore {
  /** Errors that all edits but these leave, and that all edits leave. */
  readonly without: number
  readonly out: number
  /** 1 − out ÷ without; 0 where there is nothing to remove. */
  readonly removed: number
}

/** Of the kinds that there are. */
export type KindScores = Readonly<Partial<Record<EditKind, KindScore>>>

/** Edits of all samples together. */
export function scoreEdits(
  samples: ReadonlyArray<JudgedSample>,
  isCounted: (edit: JudgedEdit) => boolean = () => true
): EditScore {
  let covered = 0
  let regions = 0
  const counted: Array<JudgedEdit> = []
  for (const {judgement} of samples) {
    const edits = judgement.edits.filter(isCounted)
    const right = edits.filter((d) => (d.gain ?? 0) > 0)
    covered += new Set(right.flatMap((d) => d.regions)).size
    regions += judgement.regions
    counted.push(...edits)
  }
  const gains = counted.flatMap((d) => d.gain ?? [])
  const right = gains.filter((d) => d > 0).length
  const precision = gains.length > 0 ? right / gains.length : 1
  const recall = regions > 0 ? covered / regions : 1
  return {
    edits: counted.length,
    judged: gains.length,
    right,
    harmful: gains.filter((d) => d < 0).length,
    gain: gains.reduce((sum, d) => sum + d, 0),
    covered,
    regions,
    precision,
    recall,
    f05:
      precision + recall > 0
        ? (1.25 * precision * recall) / (0.25 * precision + recall)
        : 0
  }
}

/**
 * The same by kind of edit. Gold does not say of what kind an error is, so the
 * recall of a kind is the share of all errors that its edits found.
 */
export function scoreKinds(samples: ReadonlyArray<JudgedSample>): KindScores {
  const out = samples.reduce((sum, d) => sum + d.score.out, 0)
  return Object.fromEntries(
    editKinds.flatMap((kind): Array<[EditKind, KindScore]> => {
      const score = scoreEdits(samples, (d) => d.kind === kind)
      if (score.edits === 0) return []
      const without = samples.reduce(
        (sum, d) => sum + (d.without.get(kind) ?? d.score.out),
        0
      )
      const removed = without > 0 ? 1 - out / without : 0
      return [[kind, {...score, without, out, removed}]]
    })
  )
}
