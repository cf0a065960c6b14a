import {readFileSync} from 'node:fs'
import {
  createCoverageMeter,
  createTermFinder,
  readDictionary,
  segmentWithDictionary
} from '@zhengben/align'
import {indexUrl} from '@zhengben/cedict'
import {expect, test} from 'vitest'

const dictionary = readDictionary(readFileSync(indexUrl))
const segment = segmentWithDictionary(dictionary)
const measure = createCoverageMeter(dictionary, createTermFinder([]))

/** The words of each side that have no counterpart. */
function findMissing(source: string, target: string): Array<Array<string>> {
  const coverage = measure(source, target, segment(source))
  return [
    [source, coverage.source] as const,
    [target, coverage.target] as const
  ].map(([text, words]) =>
    words.filter((d) => d.weight === 0).map((d) => text.slice(...d.range))
  )
}

test('words, numbers and names have counterparts', () => {
  expect(
    findMissing(
      '王小明在北京买了三千本词典。',
      'Wang Xiaoming bought 3,000 dictionaries in Beijing.'
    )
  ).toEqual([[], []])
})

test('what is said on one side alone has none', () => {
  expect(
    findMissing('医院免费发放口罩。', 'The hospital is near the railway.')
  ).toEqual([
    ['免费', '发放', '口罩'],
    ['near', 'railway']
  ])
})

test('what is said twice is missed once at most, and numbers not at all', () => {
  expect(
    findMissing('医院买了38个口罩，医院高兴。', 'The hospital is glad.')
  ).toEqual([['买', '口罩'], []])
})
