import type {SentenceExceptions} from './sentence-exceptions.ts'

/**
 * A rule as SRX 2.0 has them: at a place where `before` ends and `after` begins
 * there is a break, or none. The first rule that fits a place counts. Regular
 * expressions in what Java, ICU, .NET and JavaScript (flag `u`) share, save
 * `(?i)` in front, which JavaScript has as a flag. Those that may overlap with
 * themselves are lookarounds: some programs go on after a match.
 */
export interface SegmentationRule {
  readonly breaks: boolean
  readonly before: string
  readonly after: string
}

/** Exceptions as rules, those that count first in front. */
export function exceptionRules({
  longestFirst
}: SentenceExceptions): Array<SegmentationRule> {
  return longestFirst.map(({kind, before, after}) => ({
    breaks: kind === 'break',
    before: before === '' ? '' : `${edge(before, 0)}${escapeRegExp(before)}`,
    after:
      after === '' ? '' : `(?=\\s*${escapeRegExp(after)}${edge(after, -1)})`
  }))
}

/** A text that begins or ends with a letter does so with a word. */
function edge(text: string, at: 0 | -1): string {
  return /[\p{Script=Latin}\p{Nd}]/u.test(text.at(at) ?? '') ? '\\b' : ''
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
