import {runExamples} from '@zhengben/restore'
import {expect, test} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const results = runExamples({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings
})

/** Every example of the glossary does what it says. */
test.each(
  results.map((result) => {
    const {path, line, variant} = result.row
    return {...result, name: `${path}:${line} ${variant}`}
  })
)('$name', ({row, value}) => {
  expect(value).toBe(row.restored)
})
