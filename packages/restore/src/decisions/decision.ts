/** Where a decision holds: a text as found and, where needed, what stands around it. */
interface DecidedPlace {
  /** What stands in front of it, as found. */
  readonly after?: string
  /** What stands behind it, as found. */
  readonly before?: string
  /** Which of the places that fit, such as `2 of 3`, or `all`; absent, there is one. */
  readonly nth?: string
  readonly note?: string
}

/** The reading `as` of the text `accept` is right. */
interface AcceptDecision extends DecidedPlace {
  readonly accept: string
  readonly as: string
}

/** The text `reject` is as the author wrote it. */
interface RejectDecision extends DecidedPlace {
  readonly reject: string
}

/** The text `read` stands for `as`, which nothing had proposed. */
interface ReadDecision extends DecidedPlace {
  readonly read: string
  readonly as: string
}

/** What a person decided about one place of a text, or about several alike. */
export type Decision = AcceptDecision | RejectDecision | ReadDecision

/** What a decision does not quite do, and why. */
export interface DecisionProblem {
  /** Its index. */
  readonly decision: number
  /** The index of another that it contradicts. */
  readonly other?: number
  readonly reason: string
  /** Offsets of the places in question. */
  readonly seen: ReadonlyArray<number>
  /** Whether it was followed all the same. */
  readonly isFollowed: boolean
}

/** The text that a decision is about. */
export function formOf(decision: Decision): string {
  if ('accept' in decision) return decision.accept
  return 'reject' in decision ? decision.reject : decision.read
}

/** What is to stand there. */
export function readingOf(decision: Decision): string {
  return 'reject' in decision ? decision.reject : decision.as
}
