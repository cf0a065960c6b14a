import type {Io} from '../io.ts'

const usual = 100
const least = 40

/** How wide to print: as the terminal is, or as COLUMNS says. */
export function readColumns(
  {columns}: Pick<Io['stdout'], 'columns'>,
  env: Io['env']
): number {
  const width = columns ?? Number(env['COLUMNS'])
  return Number.isInteger(width) && width > 0 ? Math.max(least, width) : usual
}
