import type {Range} from '@zhengben/bitext'

const pattern =
  /(?<![\d月第.前])\d{1,2}(?=\s?(?:[—–~～-]{1,2}|[至到、和])\s?\d{1,2}月(?!\d))/gu

/** The month that a range or list begins with: the 4 of 4—6月. */
export function findFirstMonths(
  text: string
): Array<{readonly range: Range; readonly month: number}> {
  return Array.from(text.matchAll(pattern), ({0: figures, index}) => ({
    range: [index, index + figures.length] as const,
    month: Number(figures)
  })).filter(({month}) => month >= 1 && month <= 12)
}

/** Whether such a month begins there. */
export function startsMonths(text: string, start: number): boolean {
  return findFirstMonths(text).some(({range}) => range[0] === start)
}
