import {hasHan} from '../check/has-han.ts'
import type {RuleResources, UnitRule} from '../check/rule.ts'
import {code} from '../check/rules/code.ts'
import {term} from '../check/rules/term.ts'
import {termForbidden} from '../check/rules/term-forbidden.ts'
import {untranslated} from '../check/rules/untranslated.ts'
import type {CheckUnit} from '../check/unit.ts'

/** What an answer must hold to be a translation at all, by the rules of `check`. */
const rules: ReadonlyArray<UnitRule> = [untranslated, code, termForbidden]

/**
 * Letters of English for one Chinese character, far outside of what
 * translations have (2 to 6): an answer to the text, not its translation.
 */
const fewest = 0.5
const most = 20
/** Shorter texts may be anything: 好。 → I see. */
const shortest = 8
/** With marks, figures and what is masked. */
const longestAnswer = (source: string): number =>
  2 * (source.length + shortest) * most

/** Controls, marks that turn the direction of writing, what has no meaning outside of one font, and lost characters. */
const unseen =
  /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFD}]/gu

/**
 * What is wrong with a translation that an engine gave; empty where it may
 * stand for a person to look at. `heedsTerms` tells whether missing terms count.
 */
export function judgeAnswer(
  unit: CheckUnit,
  resources: RuleResources,
  heedsTerms = true
): Array<string> {
  const {source, target} = unit
  if (target.text.trim() === '') return ['Unexpected empty translation']
  // Before the rules, whose patterns may take long on what is no translation.
  if (target.text.length > longestAnswer(source.text))
    return [
      `Unexpected length: ${target.text.length} characters for ${source.text.length}`
    ]
  const hidden = target.text
    .match(unseen)
    ?.find((d) => !source.text.includes(d))
  if (hidden !== undefined)
    return [
      `Unexpected character U+${(hidden.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')} in the translation`
    ]
  const found = rules
    .flatMap((rule) => [...rule(unit, resources)])
    .filter((d) => d.severity === 'error')
  if (heedsTerms)
    found.push(
      ...[...term(unit, resources)].filter((d) => d.severity === 'warning')
    )
  const problems = found.map((d) => d.message)
  if (hasHan(source.text)) {
    const han = source.text.match(/\p{Script=Han}/gu)?.length ?? 0
    const letters = target.text.match(/\p{L}/gu)?.length ?? 0
    if (
      (han >= shortest && letters < han * fewest) ||
      letters > (han + shortest) * most + source.text.length
    )
      problems.push(
        `Unexpected length: ${letters} letters for ${han} Chinese characters`
      )
  }
  return problems
}
