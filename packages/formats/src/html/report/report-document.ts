import type {Edit} from '@zhengben/bitext'

/** One restored document as its report shows it. */
export interface ReportDocument {
  /** As the user named it. */
  readonly name: string
  /** ISO 15924 code of the script as found, or `mixed`. */
  readonly script: string
  /** Probability, 0–1, that the text was spun. */
  readonly spun: number
  /** How many edits have a row of each spinning family behind them. */
  readonly families: ReadonlyArray<readonly [family: string, edits: number]>
  /** BCP 47 tags of both sides. */
  readonly lang: {readonly found: string; readonly restored: string}
  /** All of the text, in order. */
  readonly sentences: ReadonlyArray<ReportSentence>
}

/** A sentence as found and as restored: what stays, and what changes. */
export interface ReportSentence {
  /** Of the text as found, from 1. */
  readonly line: number
  readonly parts: ReadonlyArray<string | ReportEdit>
}

/** An edit with everything that is known of why it was made. */
export interface ReportEdit {
  readonly edit: Edit
  readonly found: string
  /** Best first; the first is what the edit writes. */
  readonly readings: ReadonlyArray<ReportReading>
  /** In nats, between the first reading and the second. */
  readonly margin?: number
  readonly row?: ReportRow
}

/** A reading that was weighed; costs in nats. */
export interface ReportReading {
  readonly value: string
  readonly isFound: boolean
  readonly cost?: number
  readonly model?: number
  readonly channel?: number
  readonly row?: ReportRow
}

/** What a report says of a glossary row. */
export interface ReportRow {
  readonly path: string
  readonly line: number
  readonly variant: string
  readonly originals: ReadonlyArray<string>
  readonly families: ReadonlyArray<string>
  readonly unless: ReadonlyArray<string>
  readonly note: string
}
