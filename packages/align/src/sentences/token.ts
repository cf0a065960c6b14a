/**
 * Something in a sentence that may have a counterpart. `key` is the word
 * itself (Chinese), its stem (English), or what needs no dictionary, which has
 * the same key on both sides: `#32000000`, `~nato`, `~?`.
 */
export interface Token {
  readonly key: string
  /** Where in the sentence it stands, 0–1. */
  readonly place: number
  /** Chinese: the renderings of the glossary term that it is part of. */
  readonly hints?: ReadonlyArray<string>
  /** Chinese: the word may be a name. English: it is written with a capital. */
  readonly isName?: boolean
}
