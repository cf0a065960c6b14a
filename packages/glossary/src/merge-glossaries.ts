import type {Glossary} from './glossary.ts'

/**
 * One glossary out of several. Where two have a row for the same form (and
 * layer), that of the earlier counts: a project's row, even a retired one,
 * overrides the built-in row.
 */
export function mergeGlossaries(glossaries: ReadonlyArray<Glossary>): Glossary {
  const [only] = glossaries
  if (only && glossaries.length === 1) return only
  const segmentation = merge(
    glossaries.map((d) => d.segmentation ?? []),
    (d) => `${d.language}\t${d.before}\t${d.after}`
  )
  return {
    variants: merge(
      glossaries.map((d) => d.variants),
      (d) => `${d.layer} ${d.variant}`
    ),
    terms: merge(
      glossaries.map((d) => d.terms),
      (d) => d.source
    ),
    keep: merge(
      glossaries.map((d) => d.keep),
      (d) => d.text
    ),
    ...(segmentation.length > 0 && {segmentation})
  }
}

/** Of each glossary the rows whose key no earlier one has; one may have several rows for a key. */
function merge<T>(
  glossaries: ReadonlyArray<ReadonlyArray<T>>,
  key: (row: T) => string
): Array<T> {
  const seen = new Set<string>()
  const result: Array<T> = []
  for (const rows of glossaries) {
    const fresh = rows.filter((row) => !seen.has(key(row)))
    for (const row of fresh) seen.add(key(row))
    result.push(...fresh)
  }
  return result
}
