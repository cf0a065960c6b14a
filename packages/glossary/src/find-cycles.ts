import type {VariantRow} from './glossary.ts'
import type {Problem} from './problem.ts'

/**
 * Approved rows of one family that lead from a form back to itself. Spinners
 * go both ways, so a cycle over two families is honest; inside one family it
 * says that both forms are wrong, and nothing can be restored from that.
 * Reports each cycle once, at its first row.
 */
export function findCycles(rows: ReadonlyArray<VariantRow>): Array<Problem> {
  const graphs = new Map<string, Map<string, VariantRow>>()
  for (const row of rows) {
    if (row.status !== 'approved') continue
    for (const family of row.families.length > 0 ? row.families : ['']) {
      const key = `${family}\t${row.layer}`
      const graph = graphs.get(key) ?? new Map<string, VariantRow>()
      graphs.set(key, graph.set(row.variant, row))
    }
  }
  const problems: Array<Problem> = []
  for (const [key, graph] of graphs) {
    const [family] = key.split('\t')
    for (const cycle of walk(graph)) {
      const [row] = cycle as [VariantRow]
      const chain = [...cycle, row].map((d) => d.variant).join(' → ')
      const places = cycle.map((d) => `${d.path}:${d.line}`).join(', ')
      problems.push({
        path: row.path,
        line: row.line,
        column: row.variant.length + 2,
        ruleId: 'glossary-cycle',
        reason: `Unexpected cycle ${chain} in ${family ? `family \`${family}\`` : 'rows without family'} (${places}), expected each form to lead to an original`,
        fatal: true
      })
    }
  }
  return problems
}

/** Depth first without recursion; a form on the current path closes a cycle. */
function walk(
  graph: ReadonlyMap<string, VariantRow>
): Array<Array<VariantRow>> {
  const cycles: Array<Array<VariantRow>> = []
  const done = new Set<string>()
  for (const start of graph.values()) {
    if (done.has(start.variant)) continue
    const path: Array<{row: VariantRow; next: number}> = [{row: start, next: 0}]
    const onPath = new Set([start.variant])
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const original = top.row.originals[top.next++]
      if (original === undefined) {
        path.pop()
        onPath.delete(top.row.variant)
        done.add(top.row.variant)
      } else if (onPath.has(original)) {
        const from = path.findIndex((d) => d.row.variant === original)
        cycles.push(path.slice(from).map((d) => d.row))
      } else if (!done.has(original)) {
        const row = graph.get(original)
        if (!row) continue
        path.push({row, next: 0})
        onPath.add(original)
      }
    }
  }
  return cycles
}
