import type {VariantRow} from './glossary.ts'
import type {Problem} from './problem.ts'

/**
 * Approved rows of one family and layer that lead from a form back to itself,
 * each row with the next form as its only original: they say that every one of
 * the forms is wrong, and nothing can be restored from that.
 *
 * Three things look like it and are honest. Spinners go both ways, so a cycle
 * may run over two families. A spinner that draws from groups of synonyms
 * makes each from each, so a row may have several originals. And most spinners
 * exchange two words, 因为 for 由于 and 由于 for 因为, so two rows of the word
 * layer may mirror each other; a map of characters never does that.
 *
 * Reports each cycle once, at its first row.
 */
export function findCycles(rows: ReadonlyArray<VariantRow>): Array<Problem> {
  const graphs = new Map<string, Map<string, VariantRow>>()
  const leading = rows.filter(
    (d) => d.originals.length === 1 && d.status === 'approved'
  )
  const forms = new Set(leading.map((d) => d.variant))
  for (const row of leading) {
    // Most rows lead out of the glossary.
    if (!forms.has(row.originals[0] as string)) continue
    for (const family of row.families.length > 0 ? row.families : ['']) {
      const key = `${family}\t${row.layer}`
      const graph = graphs.get(key) ?? new Map<string, VariantRow>()
      graphs.set(key, graph.set(row.variant, row))
    }
  }
  const problems: Array<Problem> = []
  for (const [key, graph] of graphs) {
    const [family, layer] = key.split('\t')
    for (const cycle of walk(graph)) {
      if (layer === 'word' && cycle.length === 2) continue
      const [row] = cycle as [VariantRow]
      const chain = [...cycle, row].map((d) => d.variant).join(' → ')
      const places = cycle.map((d) => `${d.path}:${d.line}`).join(', ')
      problems.push({
        path: row.path,
        line: row.line,
        column: row.variant.length + 2,
        ruleId: 'glossary-cycle',
        reason: `Unexpected cycle ${chain} in ${family ? `family \`${family}\`` : 'rows without family'} (${places}), expected a second original or another family for one of them`,
        fatal: true
      })
    }
  }
  return problems
}

/** Follow the only originals from every form; each form is passed once. */
function walk(
  graph: ReadonlyMap<string, VariantRow>
): Array<Array<VariantRow>> {
  const cycles: Array<Array<VariantRow>> = []
  const done = new Set<VariantRow>()
  for (const start of graph.values()) {
    const path: Array<VariantRow> = []
    let row: VariantRow | undefined = start
    while (row && !done.has(row)) {
      done.add(row)
      path.push(row)
      row = graph.get(row.originals[0] as string)
    }
    const from = row ? path.indexOf(row) : -1
    if (from >= 0) cycles.push(path.slice(from))
  }
  return cycles
}
