import type {Range} from '@zhengben/bitext'
import type {Rarity} from './rarity.ts'

/** Rare characters that raise suspicion, and how far the last may be from the first. */
const fewest = 3
const widest = 8

/**
 * Where rare characters crowd, as they do in wrongly decoded text: from the first to
 * the last of them in the line. 魑魅魍魉 is such a crowd as well.
 */
export function findRareClusters(text: string, isRare: Rarity): Array<Range> {
  const result: Array<Range> = []
  let recent: Array<number> = []
  let open: {start: number; end: number} | undefined
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) {
      if (open) result.push([open.start, open.end])
      open = undefined
      recent = []
    }
    if (unit < 0x80 || !isRare(unit)) continue
    recent.push(at)
    if (recent.length > fewest) recent.shift()
    const first = recent[0] as number
    if (recent.length < fewest || at - first > widest) continue
    if (open && first - open.end > widest) {
      result.push([open.start, open.end])
      open = undefined
    }
    open ??= {start: first, end: at + 1}
    open.end = at + 1
  }
  if (open) result.push([open.start, open.end])
  return result
}
