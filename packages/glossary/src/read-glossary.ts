import {findCycles} from './find-cycles.ts'
import type {
  Glossary,
  KeepRow,
  RowPlace,
  SegmentationRow,
  TermRow,
  VariantRow
} from './glossary.ts'
import type {Problem} from './problem.ts'
import {readKeep} from './read-keep.ts'
import {readSegmentation} from './read-segmentation.ts'
import type {GlossaryFile} from './read-table.ts'
import {readTerms} from './read-terms.ts'
import {readVariants} from './read-variants.ts'

/**
 * Read and check the linguists' files. What a file holds is told by its path:
 * `…/variants/*.tsv`, `…/terms/*.tsv`, `…/keep.tsv`, `…/segmentation.tsv`.
 * Problems come sorted by place. Of two rows for the same form the first counts.
 */
export function readGlossary(files: ReadonlyArray<GlossaryFile>): {
  glossary: Glossary
  problems: Array<Problem>
} {
  const problems: Array<Problem> = []
  const variants: Array<VariantRow> = []
  const terms: Array<TermRow> = []
  const keep: Array<KeepRow> = []
  const segmentation: Array<SegmentationRow> = []
  for (const file of files) {
    const [folder, name] = ['', ...file.path.split(/[\\/]/)].slice(-2)
    if (folder === 'variants') variants.push(...readVariants(file, problems))
    else if (folder === 'terms') terms.push(...readTerms(file, problems))
    else if (name === 'keep.tsv') keep.push(...readKeep(file, problems))
    else if (name === 'segmentation.tsv')
      segmentation.push(...readSegmentation(file, problems))
    else
      problems.push({
        path: file.path,
        line: 1,
        column: 1,
        ruleId: 'glossary-file',
        reason:
          'Unexpected file, expected `variants/*.tsv`, `terms/*.tsv`, `keep.tsv` or `segmentation.tsv`',
        fatal: false
      })
  }
  const glossary = {
    variants: unique(variants, (d) => d.variant, variantKeys, problems),
    terms: unique(terms, (d) => d.source, keysOfForm, problems),
    keep: unique(keep, (d) => d.text, keysOfForm, problems),
    ...(segmentation.length > 0 && {
      segmentation: unique(segmentation, placeOf, (d) => [placeOf(d)], problems)
    })
  }
  problems.push(...findCycles(glossary.variants))
  problems.sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column
  )
  return {glossary, problems}
}

/**
 * A form has one row in each family: what one dictionary means by it says
 * nothing of another's.
 */
function variantKeys({layer, variant, families}: VariantRow): Array<string> {
  const all = families.length > 0 ? families : ['']
  return all.map((family) => `${layer} ${variant} ${family}`.trimEnd())
}

/** A term, or a form to keep, has one row. */
function keysOfForm(row: TermRow | KeepRow): Array<string> {
  return ['source' in row ? row.source : row.text]
}

/** An exception has one row for its place. */
function placeOf({language, before, after}: SegmentationRow): string {
  return `${language} ${before} ${after}`.trimEnd()
}

/** Rows none of whose keys an earlier row of the same form has. */
function unique<T extends RowPlace>(
  rows: ReadonlyArray<T>,
  formOf: (row: T) => string,
  keysOf: (row: T) => ReadonlyArray<string>,
  problems: Array<Problem>
): Array<T> {
  const byForm = new Map<string, Array<T>>()
  return rows.filter((row) => {
    const form = formOf(row)
    const known = byForm.get(form)
    if (!known) {
      byForm.set(form, [row])
      return true
    }
    const taken = findTaken(keysOf(row), known, keysOf)
    if (!taken) {
      known.push(row)
      return true
    }
    const [key, first] = taken
    problems.push({
      path: row.path,
      line: row.line,
      column: 1,
      ruleId: 'glossary-duplicate',
      reason: `Unexpected second row for \`${key}\`, which stands at ${first.path}:${first.line}; expected one row with all originals and families`,
      fatal: false
    })
    return false
  })
}

/** The first key that one of the rows has, and that row. */
function findTaken<T>(
  keys: ReadonlyArray<string>,
  rows: ReadonlyArray<T>,
  keysOf: (row: T) => ReadonlyArray<string>
): readonly [key: string, row: T] | undefined {
  for (const key of keys)
    for (const row of rows) if (keysOf(row).includes(key)) return [key, row]
  return
}
