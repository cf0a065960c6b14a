import type {UnitState} from '@zhengben/bitext'
import type {MemoryEntry, UnitText} from '@zhengben/translate'
import type {VFile} from 'vfile'
import type {CheckSettings} from '../check/check-settings.ts'

/** A unit of what is to be translated. */
interface JobUnit {
  readonly id: string
  /** Empty of a target that renders nothing. */
  readonly source: UnitText
  /** Empty where nobody has translated it. */
  readonly target: UnitText
  readonly state: UnitState
  readonly note?: string
  /** Where its source begins; lines and columns from 1. */
  readonly place: {readonly line: number; readonly column: number}
}

/** What a unit gets that had no translation. */
export interface UnitDraft {
  readonly target: UnitText
  readonly state: UnitState
  readonly origin: string
  /** Stands behind a note that is there. */
  readonly note?: string
}

/** What was written of a job. */
export interface JobOutput {
  /** The file; absent where there is `text` instead, or nothing new. */
  readonly path?: string
  /** For standard output. */
  readonly text?: string
  /** A translation that no longer counts, left as it is. */
  readonly superseded?: string
  /** Drafts, by the index of their unit, that have no place in the file. */
  readonly unplaced?: ReadonlySet<number>
}

/** Something to translate: a document, a text or a bilingual file. */
export interface Job {
  /** The file, as shown. */
  readonly name: string
  readonly lang: {readonly source: string; readonly target: string}
  readonly units: ReadonlyArray<JobUnit>
  /** What it is a memory of itself, beside its units. */
  readonly entries: ReadonlyArray<MemoryEntry>
  /** What `check` does not report of it. */
  readonly settings?: CheckSettings
  /** What a person has to see to. */
  readonly warnings: ReadonlyArray<VFile>
  /** Keep drafts, by the index of their unit. */
  finish(drafts: ReadonlyMap<number, UnitDraft>): Promise<JobOutput>
}
