import type {Io} from './io.ts'

/** One option of a command; with `value` it takes one. */
export interface Option {
  /** How the value is called in the help: `DIR`. */
  readonly value?: string
  /** Whether it may stand without the value, which then follows only behind `=`. */
  readonly isOptional?: true
  readonly short?: string
  /** Whether it may be given several times; then its values are in `lists`. */
  readonly repeats?: true
  /** One line of help. */
  readonly description: string
}

/** What the user typed, checked against the options of the command. */
export interface Arguments {
  readonly values: Readonly<Record<string, string>>
  /** Of options that repeat, in the order typed; absent where not given. */
  readonly lists: Readonly<Record<string, ReadonlyArray<string>>>
  readonly flags: ReadonlySet<string>
  readonly positionals: ReadonlyArray<string>
}

/** One command of the program. */
export interface Command {
  /** What stands behind the command's name: `[FILE…]`. */
  readonly usage: string
  /** What it does, in a sentence or two. */
  readonly description: string
  readonly options: Readonly<Record<string, Option>>
  /** Command lines that work, each with what it does. */
  readonly examples: ReadonlyArray<readonly [line: string, does: string]>
  /** The exit code: 0 done, 1 an input could not be read or a finding. */
  run(input: Arguments, io: Io): Promise<number>
}
