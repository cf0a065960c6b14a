import type {Range} from '@zhengben/bitext'
import {listWords} from './list-words.ts'

/** What to look for in texts. */
export interface Pattern {
  /** Words, in lower case, that every text has that holds the pattern. */
  readonly words: ReadonlyArray<string>
  /** Han characters, side by side where several, that stand in every such text. */
  readonly runs: ReadonlyArray<string>
  /** Where its parts stand, for each time all of them do; empty where they do not. */
  find(text: string): Array<Range>
}

/** A letter or digit that could go on a word in letters. */
const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{M}\p{N}]`
const beginsWord = new RegExp(`^${letter}`, 'u')
const endsWord = new RegExp(`${letter}$`, 'u')
const gap = /\s*(?:…+|\.{3,})\s*/u

/**
 * A text to look for as it stands, with `…` (or `...`) where anything may
 * stand between: `加强…合作`. Case and the kind of white space make no
 * difference. Words in letters are whole words, unless `*` ends them:
 * `develop*`. Undefined where nothing is left to look for.
 */
export function createPattern(text: string): Pattern | undefined {
  const parts = text
    .trim()
    .split(gap)
    .filter((part) => /[^\s*]/.test(part))
  if (parts.length === 0) return
  const expressions = parts.map(createExpression)
  return {
    words: parts.flatMap((part) =>
      // Of a word that goes on nobody knows the end.
      listWords(part.replace(/[^\s*]*\*/g, ' '))
    ),
    runs: parts.flatMap((part) => part.match(/\p{Script=Han}+/gu) ?? []),
    find(value) {
      const ranges: Array<Range> = []
      for (let at = 0; ; ) {
        const found: Array<Range> = []
        for (const expression of expressions) {
          expression.lastIndex = at
          const match = expression.exec(value)
          if (!match) return ranges
          at = match.index + match[0].length
          found.push([match.index, at])
        }
        ranges.push(...found)
      }
    }
  }
}

function createExpression(part: string): RegExp {
  const source = part
    .split(/\s+/)
    .map((piece) => {
      const isOpen = piece.endsWith('*')
      const literal = isOpen ? piece.replace(/\*+$/, '') : piece
      const start = beginsWord.test(literal) ? `(?<!${letter})` : ''
      const end = isOpen
        ? `(?:${letter})*`
        : endsWord.test(literal)
          ? `(?!${letter})`
          : ''
      return start + escapeText(literal) + end
    })
    .filter((d) => d !== '')
    .join(String.raw`\s+`)
  return new RegExp(source, 'giu')
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
