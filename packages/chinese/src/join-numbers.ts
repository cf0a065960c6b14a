import {joinWords} from './join-words.ts'
import type {Word} from './word.ts'

const digits = /^[0-9０-９][0-9０-９.,．]*$/
const numeral =
  /^(?:[0-9０-９][0-9０-９.,．]*|[〇零一二两兩三四五六七八九十百千万萬亿億]+)$/
/** 5.9万亿, 500多, 1.3万余 */
const tail = /^[百千万萬亿億]*[多余餘几幾]?$/

/** Makes one word of digits and what multiplies them (20万), and of 第 and its numeral (第6). */
export function joinNumbers(words: ReadonlyArray<Word>): ReadonlyArray<Word> {
  const result: Array<Word> = []
  for (const word of words) {
    const last = result.at(-1)
    const joins =
      last &&
      ((last.value === '第' && numeral.test(word.value)) ||
        (word.pos === 'm' &&
          /^第?[0-9０-９]/.test(last.value) &&
          multiplies(last.value, word.value)))
    if (joins) result[result.length - 1] = joinWords([last, word], 'm')
    else result.push(word)
  }
  return result
}

function multiplies(number: string, more: string): boolean {
  return digits.test(number) ? tail.test(more) : /^[多余餘几幾]$/.test(more)
}
