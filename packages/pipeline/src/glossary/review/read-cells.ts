import {
  type DecidedTable,
  type GlossaryFile,
  termColumns,
  variantColumns
} from '@zhengben/glossary'

/** The row that stands in a line of a file, undefined where there is none. */
export function readCells(
  files: ReadonlyArray<GlossaryFile>,
  table: DecidedTable,
  path: string,
  line: number
):
  | {readonly was: string; readonly cells: Readonly<Record<string, string>>}
  | undefined {
  const file = files.find((d) => d.path === path.replace(/^\.\//, ''))
  const was = file?.value.split('\n')[line - 1]?.replace(/\r$/, '')
  if (!was) return
  const columns = table === 'variants' ? variantColumns : termColumns
  const values = was.split('\t')
  if (values.length !== columns.length) return
  const entries = columns.map((d, index) => [d, values[index] ?? ''] as const)
  return {was, cells: Object.fromEntries(entries)}
}
