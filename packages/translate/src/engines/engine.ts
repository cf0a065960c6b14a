import type {TermRow} from '@zhengben/glossary'

/** A neighbour of what is to be translated; for understanding only. */
export interface ContextUnit {
  readonly source: string
  /** Its translation, where there is one. */
  readonly target?: string
}

/** One batch of what an engine is asked. */
export interface EngineRequest {
  /** BCP 47 tags. */
  readonly lang: {readonly source: string; readonly target: string}
  /** Each is a text; placeholders `⟦1⟧` in it must come back once. */
  readonly segments: ReadonlyArray<string>
  /** The glossary rows that occur in the segments, the longest term first. */
  readonly terms: ReadonlyArray<TermRow>
  readonly before: ReadonlyArray<ContextUnit>
  readonly after: ReadonlyArray<ContextUnit>
  /** What was wrong with an earlier answer; empty in a first request. */
  readonly remarks: ReadonlyArray<string>
}

/** How much goes into one request. */
export interface EngineLimits {
  readonly segments: number
  /** Of all segments together, in UTF-16 units. */
  readonly characters: number
  /** Of one segment; it then goes alone. */
  readonly longest: number
}

/** Port: a machine that translates. */
export interface Engine {
  /** As the user calls it. */
  readonly name: string
  /** Absent where the engine has but one. */
  readonly model?: string
  /** Where texts are sent. */
  readonly host: string
  /** The same with its path, which may decide what answers; nothing secret is in it. */
  readonly address: string
  readonly limits: EngineLimits
  /** Whether it heeds `terms` itself; of another, terms are masked. */
  readonly takesTerms: boolean
  /** What else decides an answer, such as instructions of the project. */
  readonly settings?: string
  /** The body of a request, without any key. */
  write(request: EngineRequest): unknown
  /**
   * A translation for each segment, in their order: as many and none in
   * another's place, or an error.
   * @throws {RequestError} of kind `answer` where the answer cannot be used,
   *   of kind `server` where there is none.
   */
  translate(
    request: EngineRequest,
    signal?: AbortSignal
  ): Promise<ReadonlyArray<string>>
}
