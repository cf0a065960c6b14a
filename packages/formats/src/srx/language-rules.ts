import type {SegmentationRule} from '@zhengben/bitext'

/** The segmentation rules of one language. */
export interface LanguageRules {
  /** As shown to people: `Chinese`. */
  readonly name: string
  /** What the codes of the language match: `[Zz][Hh].*`. */
  readonly pattern: string
  /** The first that fits a place counts. */
  readonly rules: ReadonlyArray<SegmentationRule>
}
