import {variantColumns} from '../columns.ts'
import {compareCodePoints} from '../compare-code-points.ts'
import type {VariantRow} from '../glossary.ts'
import type {Problem} from '../problem.ts'
import type {GlossaryFile} from '../read-table.ts'
import {readVariants} from '../read-variants.ts'

/** What a proposed row says. */
export type ProposedRow = Pick<
  VariantRow,
  'variant' | 'originals' | 'layer' | 'families' | 'note'
>

export interface MergedProposals {
  /** The whole file. */
  readonly value: string
  /** Forms that got a row. */
  readonly added: ReadonlyArray<string>
  /** Forms whose proposed row got more originals. */
  readonly extended: ReadonlyArray<string>
  /** Rows that a person has decided on and that say something else: left as they are. */
  readonly left: ReadonlyArray<{
    readonly variant: string
    readonly status: 'approved' | 'retired'
    readonly line: number
    /** Originals that the row lacks. */
    readonly missing: ReadonlyArray<string>
  }>
}

/**
 * Add proposed rows to a variants file, or to a new one, sorted. Only rows that
 * are themselves proposed are extended, behind what they say; every other line
 * stays as it is.
 *
 * @returns problems, and nothing else, where the file cannot be read.
 */
export function mergeProposals(
  file: GlossaryFile | undefined,
  rows: ReadonlyArray<ProposedRow>
): MergedProposals | {readonly problems: ReadonlyArray<Problem>} {
  const header = `# ${variantColumns.join('\t')}`
  const value = (file?.value ?? '').replace(/^\u{FEFF}/u, '')
  const problems: Array<Problem> = []
  const known = file ? readVariants({...file, value}, problems) : []
  const fatal = problems.filter((d) => d.fatal)
  if (fatal.length > 0) return {problems: fatal}
  const lines = value.split(/\r\n|\n/)
  const byKey = new Map(known.map((d) => [keyOf(d), d]))
  const fresh = new Map<string, string>()
  const added: Array<string> = []
  const extended: Array<string> = []
  const left: Array<MergedProposals['left'][number]> = []
  for (const row of rows) {
    const {variant} = row
    const own = byKey.get(keyOf(row))
    if (!own) {
      if (!fresh.has(keyOf(row))) added.push(variant)
      fresh.set(keyOf(row), formatRow(row))
      continue
    }
    const missing = row.originals.filter((d) => !own.originals.includes(d))
    if (missing.length === 0) continue
    const {status, line} = own
    if (status !== 'proposed') {
      left.push({variant, status, line, missing})
      continue
    }
    const cells = (lines[line - 1] as string).split('\t')
    cells[1] = [...own.originals, ...missing].join('|')
    lines[line - 1] = cells.join('\t')
    extended.push(variant)
  }
  const all = [...lines.slice(1).filter((d) => d !== ''), ...fresh.values()]
  return {
    value: [file ? lines[0] : header, ...all.sort(compareCodePoints), ''].join(
      '\n'
    ),
    added,
    extended,
    left
  }
}

function keyOf({
  variant,
  layer
}: Pick<VariantRow, 'variant' | 'layer'>): string {
  return `${layer}:${variant}`
}

/** Tabs and line ends would break the table, `|` the list. */
function formatRow({
  variant,
  originals,
  layer,
  families,
  note
}: ProposedRow): string {
  const cells = [
    variant,
    originals.map((d) => d.replaceAll('|', '')).join('|'),
    layer,
    families.join('|'),
    'proposed',
    '',
    '',
    '',
    note
  ]
  return cells.map((d) => d.replaceAll(/\s+/g, ' ').trim()).join('\t')
}
