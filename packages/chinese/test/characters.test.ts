import {
  isDigit,
  isHan,
  isLatinLetter,
  isPunctuation,
  isWhiteSpace,
  isWordCharacter
} from '@zhengben/chinese'
import {expect, it} from 'vitest'

const all = (text: string, test: (code: number) => boolean): boolean =>
  Array.from(text).every((d) => test(d.codePointAt(0) as number))
const none = (text: string, test: (code: number) => boolean): boolean =>
  Array.from(text).every((d) => !test(d.codePointAt(0) as number))

it('knows Han of every plane, radicals and compatibility ideographs', () => {
  expect(all('中㐀𠮷𪜀𫝀𫠠𬺰𰀀𱍐⼀⺀豈﨑〇々', isHan)).toBe(true)
  expect(none('aあア한。，①\uE000\uFFFC', isHan)).toBe(true)
})

it('takes letters, digits, marks, Han and private use for parts of words', () => {
  expect(all('中𠮷aZéя한あ7７\u0301\uE000\u{F0000}', isWordCharacter)).toBe(
    true
  )
  expect(none(' 　。，、！-%▼😀\uFFFC\u200B', isWordCharacter)).toBe(true)
})

it('tells marks, spaces, Latin letters and digits', () => {
  expect(all('。，“”（）-%…—', isPunctuation)).toBe(true)
  expect(none('中a1 ▼+', isPunctuation)).toBe(true)
  expect(all(' \t\n\r\u00A0　\uFEFF', isWhiteSpace)).toBe(true)
  expect(none('中a。\u200B', isWhiteSpace)).toBe(true)
  expect(all('azAZéÿ', isLatinLetter)).toBe(true)
  expect(none('×÷я中1', isLatinLetter)).toBe(true)
  expect(all('09０９', isDigit)).toBe(true)
  expect(none('一①٣a', isDigit)).toBe(true)
})
