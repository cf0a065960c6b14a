import {
  createMatcher,
  type Glossary,
  type TermRow,
  type VariantRow
} from '@zhengben/glossary'
import {exchangeGlossary, prepare} from './prepare.ts'
import type {RestoreResources} from './resources.ts'
import {restoreWith} from './restore.ts'

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
 *
 * @param options.wants Which rows to try; all of them unless told.
 * @param options.known What examples came to before, by all that decides it;
 * those that are missing are put in.
 */
export function runExamples(
  resources: RestoreResources,
  {
    wants = () => true,
    known
  }: {
    readonly wants?: (row: VariantRow) => boolean
    readonly known?: Map<string, string>
  } = {}
): Array<ExampleResult> {
  const {glossary} = resources
  const selectAbout = createSelector(glossary)
  const prepared = prepare(resources)
  return glossary.variants
    .filter((d) => d.example !== '' && d.status === 'approved' && wants(d))
    .map((row) => {
      const about = selectAbout(row)
      const key = known && nameExample(row.example, about)
      let value = key === undefined ? undefined : known?.get(key)
      if (value === undefined) {
        const acting = exchangeGlossary(prepared, about)
        const options = {only: ['variant'], spun: true} as const
        value = restoreWith(acting, row.example, options).value
        if (key !== undefined) known?.set(key, value)
      }
      return {row, value, passed: value === row.restored}
    })
}

function nameExample(
  example: string,
  {variants, terms, keep}: Glossary
): string {
  const rows = variants.map((d) => [
    d.variant,
    d.originals,
    d.layer,
    d.families,
    d.status,
    d.unless
  ])
  const shields = [terms.map((d) => d.source), keep.map((d) => d.text)]
  return JSON.stringify([example, rows, shields])
}

/** Selects of a glossary what an example is about and what could act in it. */
function createSelector(glossary: Glossary): (row: VariantRow) => Glossary {
  const forms = createMatcher(
    glossary.variants.map((d, index) => [d.variant, index])
  )
  const termsOf = new Map<string, Array<TermRow>>()
  for (const term of glossary.terms) {
    const [first = ''] = term.source
    termsOf.set(first, [...(termsOf.get(first) ?? []), term])
  }
  return (row) => {
    const {variant, example, restored} = row
    const places = forms.matchAll(example).map((d) => d.value)
    // Also where the example shows the form only behind the character map.
    const own = glossary.variants.indexOf(row)
    const inOrder = [...new Set([...places, own])].sort((a, b) => a - b)
    const variants = inOrder
      .map((d) => glossary.variants[d] as VariantRow)
      .filter(
        (d) =>
          d.layer === 'char' ||
          d === row ||
          (d.variant !== variant &&
            !restored.includes(d.variant) &&
            d.originals.some(
              (original) =>
                restored.includes(original) && !example.includes(original)
            ))
      )
    const spelt = new Set(
      [example, ...variants.flatMap((d) => d.originals)].join('')
    )
    const isSpelt = (text: string): boolean => {
      for (const character of text) if (!spelt.has(character)) return false
      return true
    }
    return {
      variants,
      terms: [...spelt]
        .flatMap((d) => termsOf.get(d) ?? [])
        .filter((d) => isSpelt(d.source)),
      keep: glossary.keep.filter((d) => isSpelt(d.text))
    }
  }
}
