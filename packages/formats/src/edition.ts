import type {Bitext, Message, Prose} from '@zhengben/bitext'

/** What is known of a document besides its text; from `document.yaml`. */
export interface DocumentMeta {
  /** Stable, usable as a folder name, unique in a corpus. */
  readonly id: string
  readonly title?: {readonly source?: string; readonly target?: string}
  readonly author?: string
  readonly translator?: string
  /** Where the page was found. Written as text, never as a link. */
  readonly sourceUrl?: string
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date?: string
  readonly rights?: string
  readonly identifier?: string
}

/** What restoration found out about the document as a whole. */
export interface RestorationState {
  /** ISO 15924 code of the script as found, or `mixed`. */
  readonly script: string
  /** Probability, 0–1, that the text was spun. */
  readonly spun: number
}

/**
 * One document with everything the writers print. Ranges of edits, sentences,
 * annotations, links and messages point into `source.source` (the document as
 * found), those of target sentences and links into `target.source`.
 */
export interface Edition {
  readonly meta: DocumentMeta
  readonly bitext: Bitext
  readonly source: Prose
  /** Absent where there is no translation. */
  readonly target?: Prose
  /** Doubtful places, gaps and findings. */
  readonly messages: ReadonlyArray<Message>
  readonly restoration: RestorationState
  /** Attributions that must stand wherever glosses are shown. */
  readonly credits?: ReadonlyArray<string>
}
