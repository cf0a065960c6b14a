import {readdirSync, readFileSync} from 'node:fs'
import {createRestorer} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings
})
const folder = new URL('fixtures/clean-genres/', import.meta.url)
const documents = readdirSync(new URL('documents/', folder)).map(
  (name) => [name, read(`documents/${name}`)] as const
)
/** Lines by genre; `# genre` stands above them. */
const genres = read('lines.txt')
  .trim()
  .split(/^# (?=[a-z ]+$)/mu)
  .filter((d) => d !== '')
  .map((d) => {
    const [genre = '', ...lines] = d.trim().split('\n')
    return [genre, lines] as const
  })

function read(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8')
}

/** What is changed but the script: nothing, if all is well. */
function changes(text: string): ReadonlyArray<string> {
  return restore(text)
    .edits.filter((d) => d.kind !== 'script')
    .map((d) => `${text.slice(...d.range)} → ${d.value} (${d.origin.ruleId})`)
}

describe('clean text of many genres stays as it is', () => {
  test.each(genres)('%s, line by line', (_, lines) => {
    expect(lines.flatMap(changes)).toEqual([])
  })

  test.each(genres)('%s, as one document', (_, lines) => {
    expect(changes(lines.join('\n'))).toEqual([])
  })

  test.each(documents)('%s', (_, text) => {
    expect(changes(text)).toEqual([])
    expect(changes(text.replaceAll('\n', '\r\n'))).toEqual([])
  })

  test.each(documents)('%s, line by line', (_, text) => {
    expect(text.split('\n').flatMap(changes)).toEqual([])
  })

  test('only traditional text is touched by script', () => {
    const simplified = genres.filter(([genre]) => genre !== 'traditional')
    for (const line of simplified.flatMap(([, lines]) => lines))
      expect(restore(line).value).toBe(line)
    for (const [name, text] of documents)
      if (name !== 'hk-news.txt') expect(restore(text).value).toBe(text)
  })
})
