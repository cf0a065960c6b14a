import {evasions, lonelyRadicals, splitPairs} from './evasions.ts'
import {unihanVariants} from './unihan-variants.ts'

/** What a form on the page may stand for. */
export interface Shape {
  readonly value: string
  /** Whether the form is also two characters that anybody may write. */
  readonly isHonest: boolean
}

/** What every form may stand for, by what stands on the page. */
export const shapes: ReadonlyMap<string, ReadonlyArray<Shape>> = group([
  ...read(splitPairs, true),
  ...read(unihanVariants, false),
  ...read(evasions, false),
  ...read(lonelyRadicals, false)
])

function group(
  rows: ReadonlyArray<readonly [form: string, shape: Shape]>
): ReadonlyMap<string, ReadonlyArray<Shape>> {
  const result = new Map<string, Array<Shape>>()
  for (const [form, shape] of rows) {
    const known = result.get(form) ?? []
    if (!known.some((d) => d.value === shape.value)) known.push(shape)
    result.set(form, known)
  }
  return result
}

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
