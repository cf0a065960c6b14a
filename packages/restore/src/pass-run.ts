import {
  applyEdits,
  composeEdits,
  createOffsetMap,
  type Edit,
  type EditKind,
  type Message
} from '@zhengben/bitext'
import {findRemovals} from './find-removals.ts'
import type {FamilyRate, Pass, PassContext, PassResult} from './pass.ts'
import type {Prepared} from './prepare.ts'
import type {RestoreOptions, Uncovered} from './restore.ts'

/** Probability of having been spun from which on a text is swept. */
const surelySpun = 0.95

/** One text on its way through the passes. */
export class PassRun {
  text: string
  edits: ReadonlyArray<Edit>
  readonly counts: Map<EditKind, number>
  readonly messages: Array<Message>
  /** Probability that words were spun, 0–1. */
  spun = 0
  families: ReadonlyArray<FamilyRate> | undefined
  /** Of a text that was not spun; see `PassResult`. */
  sighted: PassResult['sighted'] | undefined
  readonly #source: string
  readonly #options: RestoreOptions
  readonly #known: Omit<PassContext, 'isSpun'>

  /** @param before Where to go on from; absent, the text as found. */
  constructor(
    source: string,
    prepared: Prepared,
    options: RestoreOptions,
    before?: Uncovered
  ) {
    const {script = 'hans', spun: assumed} = options
    this.#source = source
    this.#options = options
    this.text = before?.text ?? source
    this.edits = before?.edits ?? []
    this.counts = new Map(before?.counts)
    this.messages = [...(before?.messages ?? [])]
    this.#known = {
      ...prepared,
      script,
      editsSoFar: this.counts,
      findRemovals: () => findRemovals(source, this.edits),
      ...(assumed !== undefined && {spun: assumed})
    }
  }

  get isSpun(): boolean {
    return this.spun >= surelySpun
  }

  /** Whether the passes changed more than the script. */
  apply(passes: ReadonlyArray<Pass>): boolean {
    const {only, skip = [], minConfidence = 0} = this.#options
    const context: PassContext = {...this.#known, isSpun: this.isSpun}
    let hasChanged = false
    for (const {kind, run} of passes) {
      if (skip.includes(kind) || (only && !only.includes(kind))) continue
      const {edits, messages, spun, families, sighted} = run(this.text, context)
      const wanted = edits.filter((d) => d.confidence >= minConfidence)
      if (messages && messages.length > 0) {
        const {rangeToSource} = createOffsetMap(this.edits)
        for (const message of messages)
          this.messages.push({...message, range: rangeToSource(message.range)})
      }
      if (spun !== undefined) this.spun = spun
      this.families = families ?? this.families
      this.sighted = sighted ?? this.sighted
      if (wanted.length === 0) continue
      if (kind !== 'script') hasChanged = true
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + wanted.length)
      this.text = applyEdits(this.text, wanted)
      this.edits = composeEdits(this.#source, this.edits, wanted)
    }
    return hasChanged
  }
}
