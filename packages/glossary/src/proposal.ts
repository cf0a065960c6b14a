/** What speaks for an original. */
export type EvidenceSource =
  | 'model'
  | 'characters'
  | 'reading'
  | 'shape'
  | 'gloss'
  | 'distribution'
  | 'document'
  | 'translation'
  | 'hand'

export interface Evidence {
  readonly source: EvidenceSource
  /** For people, in English: ``shares `国` ``. */
  readonly text: string
}

/** A word that a form may stand for. */
export interface ProposedOriginal {
  readonly value: string
  /** Share among the originals of the form, 0–1; those of a form add up to 1 or less. */
  readonly probability: number
  /** ln of how much likelier the texts are with it than with the form, an occurrence. */
  readonly gain: number
  /** The strongest first. */
  readonly evidence: ReadonlyArray<Evidence>
}

/** An occurrence of a form, in the text as found. */
export interface ConcordanceLine {
  readonly path: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A row that a variants file might get. */
export interface Proposal {
  /** The same in every run: the kind and the form, `variant:邦度`. */
  readonly id: string
  /** `model`: found by surprise; `hand`: somebody restored it so. */
  readonly kind: 'model' | 'hand'
  readonly layer: 'word' | 'char'
  readonly variant: string
  /** The likeliest first; never empty. */
  readonly originals: ReadonlyArray<ProposedOriginal>
  /** How often the form occurs in the texts. */
  readonly count: number
  /** Of the first original. */
  readonly gain: number
  /** Proposals are sorted by it, the surest first; 0–1. */
  readonly score: number
  readonly documents: ReadonlyArray<{
    readonly path: string
    readonly count: number
  }>
  /** Families at work in these documents, the busiest first. */
  readonly families: ReadonlyArray<string>
  /** Some of the occurrences. */
  readonly lines: ReadonlyArray<ConcordanceLine>
}

/** A row that a terms file might get. */
export interface TermProposal {
  /** `term:新质生产力`. */
  readonly id: string
  readonly source: string
  readonly rendering: string
  /** Units that have both. */
  readonly count: number
  /** How faithfully the two go together, 0–1. */
  readonly dice: number
  readonly documents: ReadonlyArray<string>
}

/** A row that might be retired. */
export interface RetirementProposal {
  /** `retire:glossary/variants/bangdu.tsv:邦度`. */
  readonly id: string
  readonly variant: string
  readonly path: string
  readonly line: number
  /**
   * `absent`: no text given holds the form; `idle`: the row changed none;
   * `undone`: people kept the form more often than they changed it.
   */
  readonly reason: 'absent' | 'idle' | 'undone'
  /** How often the form occurs. */
  readonly count: number
  /** How often people kept the form where the row would have changed it. */
  readonly kept: number
  /** How often they let the change stand. */
  readonly changed: number
}
