import {evasions, lonelyRadicals, splitPairs} from './evasions.ts'
import {unihanVariants} from './unihan-variants.ts'

/** What a form on the page may stand for. */
export interface Shape {
  readonly value: string
  /** Whether the form is also two characters that anybody may write. */
  readonly isHonest: boolean
}

/** Every form, by what stands on the page. */
export const shapes: ReadonlyMap<string, Shape> = new Map([
  ...read(splitPairs, true),
  ...read(unihanVariants, false),
  ...read(evasions, false),
  ...read(lonelyRadicals, false)
])

function* read(
  list: string,
  isHonest: boolean
): Generator<readonly [string, Shape]> {
  for (const entry of list.split(' ')) {
    const units = [...entry]
    const value = units.pop() as string
    yield [units.join(''), {value, isHonest}]
  }
}
