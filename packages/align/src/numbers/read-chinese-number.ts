const digits = new Map(
  [
    '零〇○',
    '一壹',
    '二两兩贰貳',
    '三叁參',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖'
  ].flatMap((forms, value) => [...forms].map((d) => [d, value] as const))
)
const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000]
])
const scales = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12]
])

/** Characters of numbers written in Han, for use in a character class. */
export const hanNumerals: string = [
  ...digits.keys(),
  ...units.keys(),
  ...scales.keys(),
  '廿卅'
].join('')

/**
 * The value of a number written in Han, or in digits with Han scales
 * (`5.9万亿`); undefined where the characters make no number. A row of digits
 * without units is read figure by figure (二〇二三 is 2023).
 */
export function readChineseNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,多余餘\s]/gu, '')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
  const parts = plain.match(/[\d.]+[^\d.]*/gu) ?? []
  if (parts.length > 1 && /^\d/.test(plain)) {
    // 3亿5000万: the parts add up.
    return parts.reduce((sum, d) => sum + (readChineseNumber(d) ?? 0), 0)
  }
  const [whole = '', fraction] = splitFraction(plain)
  if (fraction === undefined) return readWhole(whole)
  // 五点九万亿: the scale after the decimals belongs to the whole.
  const [, decimals = '', scale = ''] =
    /^(.*?)(\D*)$/u.exec(toFigures(fraction)) ?? []
  const value = Number(`${readWhole(whole) ?? ''}.${decimals}`)
  const factor = scale === '' ? 1 : readWhole(`1${scale}`)
  if (decimals === '' || Number.isNaN(value) || !factor) return
  return Number((value * factor).toPrecision(15))
}

function splitFraction(text: string): [string, string?] {
  const at = text.search(/[.点點]/)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function toFigures(text: string): string {
  return [...text].map((d) => digits.get(d) ?? d).join('')
}

function readWhole(text: string): number | undefined {
  const figures = toFigures(text)
  if (/^\d+$/.test(figures)) return Number(figures)
  let total = 0
  let section = 0
  let pending: number | undefined
  // 万亿: a scale right after a scale multiplies it.
  for (const [, figure, mark] of figures.matchAll(/(\d+)|(\D)/gu)) {
    if (figure !== undefined) {
      pending = Number(figure)
      continue
    }
    const unit = units.get(mark as string)
    const scale = scales.get(mark as string)
    if (unit) {
      section += (pending ?? 1) * unit
    } else if (scale) {
      const part = section + (pending ?? 0)
      if (part === 0 && total > 0) total *= scale
      else if (total > 0 && total < scale) total = (total + part) * scale
      else total += (part || 1) * scale
      section = 0
    } else return
    pending = undefined
  }
  return total + section + (pending ?? 0)
}
