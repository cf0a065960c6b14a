import type {Glossary} from './glossary.ts'

/**
 * One glossary out of several. Where two have a row for the same form (and
 * layer), that of the earlier counts: a project's row, even a retired one,
 * overrides the built-in row.
 */
export function mergeGlossaries(glossaries: ReadonlyArray<Glossary>): Glossary {
  return {
    variants: unique(
      glossaries.flatMap((d) => d.variants),
      (d) => `${d.layer} ${d.variant}`
    ),
    terms: unique(
      glossaries.flatMap((d) => d.terms),
      (d) => d.source
    ),
    keep: unique(
      glossaries.flatMap((d) => d.keep),
      (d) => d.text
    )
  }
}

function unique<T>(rows: ReadonlyArray<T>, key: (row: T) => string): Array<T> {
  const seen = new Map<string, T>()
  for (const row of rows) if (!seen.has(key(row))) seen.set(key(row), row)
  return [...seen.values()]
}
