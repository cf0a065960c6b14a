import type {CheckUnit} from '../unit.ts'
import type {Amount} from './amount.ts'

/** Without a number for each other, those that only count what is listed may go. */
export function dropCounted(
  {source}: CheckUnit,
  missing: Array<Amount>,
  added: Array<Amount>
): void {
  const counts = (d: Amount): boolean =>
    isCounted(source.text, Number(d.values[0]))
  if (missing.some(counts) && added.some(counts)) return
  for (const list of [missing, added])
    list.splice(0, list.length, ...list.filter((d) => !counts(d)))
}

/** 污水、废水、垃圾三种 may do without its three, as an enumeration may have one in English. */
function isCounted(text: string, value: number): boolean {
  if (value > 10) return false
  return text.split(/[。；！？]/u).some((sentence) => {
    const marks = sentence.match(/、/gu)?.length ?? 0
    return marks > 0 && marks <= value && value <= marks + 2
  })
}
