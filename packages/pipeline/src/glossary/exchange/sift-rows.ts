import {type Problem, readGlossary} from '@zhengben/glossary'
import {
  type Cells,
  columnsOf,
  type GlossaryKind,
  type IncomingRow,
  keyColumn
} from '@zhengben/glossary/exchange'

/** Rows that may stand in a glossary, and what is wrong with the others. */
export function siftRows(
  kind: GlossaryKind,
  path: string,
  rows: ReadonlyArray<IncomingRow>,
  known: ReadonlySet<string | undefined>
): {sound: Array<IncomingRow>; refused: Array<Problem>} {
  const columns = columnsOf[kind]
  const lines = rows.map(({cells}) => {
    // A row that only adds to one that is there need not say everything.
    const whole: Cells = {
      layer: 'word',
      status: 'proposed',
      ...(known.has(cells[keyColumn(kind)]) &&
        kind === 'terms' && {preferred: '…'}),
      ...cells
    }
    return columns.map((d) => whole[d] ?? '').join('\t')
  })
  const name = kind === 'keep' ? 'keep.tsv' : `${kind}/import.tsv`
  const {problems} = readGlossary([
    {path: name, value: [`# ${columns.join('\t')}`, ...lines].join('\n')}
  ])
  const wrong = new Map<number, Problem>()
  for (const problem of problems) {
    if (/-(?:order|duplicate|cycle)$/.test(problem.ruleId)) continue
    const {line = 1} = rows[problem.line - 2] ?? {}
    if (!wrong.has(problem.line))
      wrong.set(problem.line, {...problem, path, line, column: 1})
  }
  return {
    sound: rows.filter((_, index) => !wrong.has(index + 2)),
    refused: [...wrong.values()]
  }
}
