import type {Io} from './io.ts'

/** Whether a stream is a terminal whose user wants colours; see no-color.org. */
export function usesColor(
  {isTTY}: Pick<Io['stdout'], 'isTTY'>,
  env: Io['env']
): boolean {
  return isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
