import type {EngineLimits} from './engine.ts'

/** Put texts, in their order, into batches within the limits. */
export function makeBatches<T extends {readonly text: string}>(
  items: ReadonlyArray<T>,
  {segments, characters}: Omit<EngineLimits, 'longest'>
): Array<Array<T>> {
  const batches: Array<Array<T>> = []
  let size = 0
  for (const item of items) {
    const last = batches.at(-1)
    if (
      last &&
      last.length < segments &&
      size + item.text.length <= characters
    ) {
      last.push(item)
      size += item.text.length
    } else {
      batches.push([item])
      size = item.text.length
    }
  }
  return batches
}
