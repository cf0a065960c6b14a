import {nmtoken} from '../structure/value-types.ts'

/** One step of a fragment identifier. */
export interface Selector {
  /** Empty for a segment or an inline element of the source. */
  readonly prefix: string
  readonly id: string
}

/** A fragment identifier (chapter 3). */
export interface Fragment {
  /** Whether it begins with `/`, and is not relative to where it stands. */
  readonly isAbsolute: boolean
  readonly selectors: ReadonlyArray<Selector>
}

/** The fragment of a reference into the document itself; undefined for any other. */
export function fragmentOf(reference: string): string | undefined {
  return reference.startsWith('#') ? reference.slice(1) : undefined
}

/** Undefined where it does not match the format of chapter 3. */
export function parseFragment(text: string): Fragment | undefined {
  const isAbsolute = text.startsWith('/')
  const selectors: Array<Selector> = []
  for (const item of text.slice(isAbsolute ? 1 : 0).split('/')) {
    const [first = '', second, ...rest] = item.split('=')
    const [prefix, id] = second === undefined ? ['', first] : [first, second]
    if (rest.length > 0 || !nmtoken.test(id)) return
    if (second !== undefined && !nmtoken.test(prefix)) return
    selectors.push({prefix, id})
  }
  return {isAbsolute, selectors}
}

/** The last selector, where those before it lead to this file and this unit or to no other. */
export function leafIn(
  {selectors}: Fragment,
  {file, unit}: {readonly file: string; readonly unit: string}
): Selector | undefined {
  const leaf = selectors.at(-1)
  const steps = new Map(selectors.map((d) => [d.prefix, d.id]))
  const isHere =
    (steps.get('f') ?? file) === file && (steps.get('u') ?? unit) === unit
  // A file or group without a unit is the place of its own notes and elements.
  const isOfUnit = steps.has('u') || !(steps.has('f') || steps.has('g'))
  return isHere && isOfUnit ? leaf : undefined
}
