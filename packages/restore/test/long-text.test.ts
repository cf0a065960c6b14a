import {readFileSync} from 'node:fs'
import {createRestorer} from '@zhengben/restore'
import {expect, test} from 'vitest'
import {readModel, readRepositoryGlossary} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings: () => []
})
const clean = read('wetland-clean/restored.md')
/** Of more than 20,000 characters, so that only samples of it are read. */
const book = clean.repeat(Math.ceil(26_000 / clean.length))

function read(path: string): string {
  return readFileSync(
    new URL(`../../../corpus/${path}`, import.meta.url),
    'utf8'
  )
}

test('a long clean text comes back as it is', () => {
  const {value, document} = restore(book)
  expect(value).toBe(book)
  expect(document.spun).toBeLessThan(0.01)
})

test('a spun article is found in a long clean text, wherever it stands', () => {
  const article = read('chuanyu-joint-meeting/source.txt')
  for (const place of [0, 0.6]) {
    const at = book.lastIndexOf('\n', place * book.length) + 1
    const {value, document} = restore(
      `${book.slice(0, at)}${article}\n${book.slice(at)}`
    )
    expect(document.spun).toBeGreaterThan(0.99)
    expect(value).not.toContain('邦度')
  }
})
