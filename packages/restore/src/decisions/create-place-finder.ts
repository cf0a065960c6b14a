import type {Range} from '@zhengben/bitext'
import {type Decision, formOf} from './decision.ts'

/** The places of a decision, or why it has none. */
type Places =
  | {readonly ranges: ReadonlyArray<Range>}
  | {readonly reason: string; readonly seen: ReadonlyArray<number>}

/** Finds what decisions are about; white space does not count. */
export function createPlaceFinder(
  source: string
): (decision: Decision) => Places {
  const folded = fold(source)
  const places = new Int32Array(folded.length)
  let length = 0
  for (let at = 0; at < source.length; at++)
    if (!/\s/.test(source.charAt(at))) places[length++] = at
  const seenAt = (all: ReadonlyArray<number>): Array<number> =>
    all.map((d) => places[d] ?? 0)

  return (decision) => {
    const form = fold(formOf(decision))
    const after = fold(decision.after ?? '')
    const before = fold(decision.before ?? '')
    const all = findAll(folded, form)
    const fitting = all.filter(
      (at) =>
        folded.startsWith(before, at + form.length) &&
        folded.endsWith(after, at)
    )
    if (all.length === 0)
      return {reason: 'the text as found does not hold it', seen: []}
    if (fitting.length === 0)
      return {
        reason:
          'it stands nowhere after the text of `after` and before that of `before`',
        seen: seenAt(all)
      }
    const chosen = choose(fitting, decision.nth)
    if (typeof chosen === 'string')
      return {reason: chosen, seen: seenAt(fitting)}
    return {
      ranges: chosen.map((at) => [
        places[at] as number,
        (places[at + form.length - 1] as number) + 1
      ])
    }
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, '')
}

function findAll(text: string, form: string): Array<number> {
  const result: Array<number> = []
  for (
    let at = text.indexOf(form);
    at >= 0;
    at = text.indexOf(form, at + form.length)
  )
    result.push(at)
  return result
}

function choose(
  all: ReadonlyArray<number>,
  nth: string | undefined
): ReadonlyArray<number> | string {
  if (nth === 'all') return all
  if (nth === undefined)
    return all.length === 1
      ? all
      : `it fits ${all.length} places; say more with \`after\` or \`before\`, or \`nth: 1 of ${all.length}\`, or \`nth: all\``
  const [which = 0, count = 0] = nth.split(' of ').map(Number)
  const at = all[which - 1]
  return count === all.length && at !== undefined
    ? [at]
    : `\`nth\` says ${nth}, and there ${all.length === 1 ? 'is' : 'are'} ${all.length}`
}
