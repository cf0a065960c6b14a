import type {Problem} from '../problem.ts'

/**
 * A problem as a linguist sees it. `error`: the glossary cannot be used, or
 * the row does not do what it says; `warning`: surely a mistake, but nothing
 * breaks; `note`: right in many glossaries, worth a look.
 */
export interface Finding extends Omit<Problem, 'fatal'> {
  readonly severity: 'error' | 'warning' | 'note'
  /** Whether `fixFile` mends it. */
  readonly fixable: boolean
}
