import type {Glossary, VariantRow} from '@zhengben/glossary'
import type {RestoreResources} from './resources.ts'
import {restore} from './restore.ts'

/** What came of a row's example. */
export interface ExampleResult {
  readonly row: VariantRow
  /** The example restored; it should be `row.restored`. */
  readonly value: string
  readonly passed: boolean
}

/**
 * Restore the example of every approved row that has one, as a sentence known
 * to come from a page of its family. Only the rows that the example is about
 * take part: the row itself and those whose original the restored side shows,
 * so that a row's example does not hang on the rest of the glossary.
 */
export function runExamples(resources: RestoreResources): Array<ExampleResult> {
  const {glossary} = resources
  const characters = glossary.variants.filter((d) => d.layer === 'char')
  return glossary.variants
    .filter((d) => d.example !== '' && d.status === 'approved')
    .map((row) => {
      const {value} = restore(
        row.example,
        {...resources, glossary: about(row, glossary, characters)},
        {only: ['variant'], spun: true}
      )
      return {row, value, passed: value === row.restored}
    })
}

function about(
  row: VariantRow,
  glossary: Glossary,
  characters: ReadonlyArray<VariantRow>
): Glossary {
  const {variant, example, restored} = row
  const words = glossary.variants.filter(
    (d) =>
      d.layer === 'word' &&
      (d === row ||
        (d.variant !== variant &&
          example.includes(d.variant) &&
          !restored.includes(d.variant) &&
          d.originals.some(
            (original) =>
              restored.includes(original) && !example.includes(original)
          )))
  )
  return {...glossary, variants: [...characters, ...words]}
}
