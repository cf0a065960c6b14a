import type {GlossaryKind} from '@zhengben/pipeline/glossary/export'

/** A number of things: `1 row`, `2 rows`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A number of rows of a kind of table: `1 term`, `2 terms`, `1 name`. */
export function countKind(number: number, kind: GlossaryKind): string {
  const nouns = {variants: 'variant', terms: 'term', keep: 'name'} as const
  return count(number, nouns[kind])
}
