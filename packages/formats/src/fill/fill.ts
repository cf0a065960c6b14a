import type {UnitState} from '@zhengben/bitext'
import type {InlineCode} from '../bilingual/bilingual-unit.ts'

/** What goes into a unit of a bilingual file that has no translation. */
export interface Fill {
  readonly target: {
    readonly text: string
    readonly codes?: ReadonlyArray<InlineCode>
  }
  readonly state: UnitState
  /** `memory 87 NAME`, `engine NAME`. */
  readonly origin: string
  readonly note?: string
}
