import type {Glossary, VariantRow} from '@zhengben/glossary'
import {createRestorer} from '@zhengben/restore'
import {expect, test} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const model = readModel()
const glossary = readRepositoryGlossary()

/**
 * Every example of the glossary does what it says, in a sentence known to come
 * from a page of its family. Only the rows that the example is about take part:
 * the row itself and those whose original the restored side shows, so that a
 * row's example does not hang on the rest of the glossary.
 */
test.each(
  glossary.variants
    .filter((d) => d.example !== '' && d.status === 'approved')
    .map((row) => ({row, name: `${row.path}:${row.line} ${row.variant}`}))
)('$name', ({row}) => {
  const restore = createRestorer({model, glossary: about(row), readings})
  const {value} = restore(row.example, {only: ['variant'], spun: true})
  expect(value).toBe(row.restored)
})

function about(row: VariantRow): Glossary {
  const {variant, example, restored} = row
  const variants = glossary.variants.filter(
    (d) =>
      d.layer === 'char' ||
      d === row ||
      (d.variant !== variant &&
        example.includes(d.variant) &&
        !restored.includes(d.variant) &&
        d.originals.some(
          (original) =>
            restored.includes(original) && !example.includes(original)
        ))
  )
  return {...glossary, variants}
}
