import {hasHan} from '../has-han.ts'
import {reportAt, type UnitRule} from '../rule.ts'

const ascii: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '《': '“',
  '》': '”',
  '〈': '‘',
  '〉': '’',
  '〔': '[',
  '〕': ']',
  '\u{3000}': ' '
}

/** Chinese marks and full-width letters in the English, outside a Chinese original. */
export const fullWidth: UnitRule = function* (unit) {
  const {text} = unit.target
  for (const {0: value, index} of text.matchAll(
    /[\u{FF01}-\u{FF5E}。、【】「」『』《》〈〉〔〕\u{3000}]+/gu
  )) {
    const end = index + value.length
    if (hasHan(text.slice(Math.max(0, index - 1), end + 1))) continue
    const expected = [...value]
      .map((d) => ascii[d] ?? d.normalize('NFKC'))
      .join('')
    yield reportAt(
      unit,
      'target',
      [index, end],
      'warning',
      `Unexpected full-width ${value} in the English, expected ${expected.trim() === '' ? 'a space' : expected}`,
      [expected]
    )
  }
}
