import {isHan} from '@zhengben/chinese'

/** Whether a Han character ends at `offset`. */
export function isHanBefore(text: string, offset: number): boolean {
  if (offset === 0) return false
  const unit = text.charCodeAt(offset - 1)
  const isLow = unit >= 0xdc00 && unit < 0xe000
  return isHan(text.codePointAt(offset - (isLow ? 2 : 1)) ?? 0)
}
