import {chinese, fullWidth} from './marks.ts'

/** Marks that stand together where one is meant. */
export interface Doubled {
  readonly start: number
  readonly end: number
  readonly value: string
  /** Whether no writer means it: a comma and another mark, or one of either width. */
  readonly isTelling: boolean
  /** Whether writers of chats and tables do (。。 ,, ：：). */
  readonly isUsual: boolean
}

const run = /[，。；：、！？,;:!?]{2,3}(?![，。；：、！？,;:!?])/gu
const before = /[，。；：、！？,;:!?]/u
const comma = /[，,]/u

/** Doubled and contradictory marks after Chinese. Three alike are a pause of the writer's. */
export function findDoubled(text: string): Array<Doubled> {
  const result: Array<Doubled> = []
  for (const {index: start, 0: marks} of text.matchAll(run)) {
    const last = text.charAt(start - 1)
    if (before.test(last) || !chinese.test(last)) continue
    const mark = choose(marks)
    if (mark === undefined) continue
    const isSame = [...marks].every((d) => d === marks.charAt(0))
    result.push({
      start,
      end: start + marks.length,
      value: fullWidth.get(mark) ?? mark,
      isTelling: !isSame,
      isUsual: isSame
    })
  }
  return result
}

/**
 * The author's mark. Machines put theirs, a comma as a rule, before it; a stop
 * after ！ or ？ adds nothing. Undefined where nothing says which one is meant.
 */
function choose(marks: string): string | undefined {
  const wide = [...marks].map((d) => fullWidth.get(d) ?? d)
  const [first = '', second = ''] = wide
  const last = wide.at(-1) ?? ''
  if (wide.every((d) => d === first))
    return marks.length === 2 && !/[！？]/u.test(first) ? first : undefined
  if (wide.slice(0, -1).every((d) => comma.test(d))) return last
  if (marks.length > 2) return
  if (/[！？]/u.test(first) && second === '。') return first
  return /[。；、]/u.test(first) && comma.test(second) ? second : undefined
}
