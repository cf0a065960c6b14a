import type {Rarity} from './rarity.ts'

const usual = /[\s!-~，。、；：？！“”‘’（）《》「」『』【】…—·０-９\ufffd]/u
/** Share of rare characters, and of signs that Chinese does without, that tells gibberish. */
const mostStrange = 0.3
/** How many UTF-16 units are looked at. */
export const sample = 200

/** Whether text may be Chinese: a quick look, before its cost is weighed. */
export function looksWritten(text: string, isRare: Rarity): boolean {
  const length = Math.min(text.length, sample)
  let strange = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    const isHan = unit >= 0x4e00 && unit <= 0x9fff
    if (isHan ? isRare(unit) : !usual.test(text.charAt(at))) strange++
  }
  return strange <= length * mostStrange
}
