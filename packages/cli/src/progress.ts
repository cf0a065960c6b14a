import type {Io} from './io.ts'

/** Shows one line on stderr that replaces itself; silent but on a terminal. */
export interface Progress {
  show(text: string): void
  clear(): void
}

export function createProgress({stderr}: Io): Progress {
  const write = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u{1B}[2K${text}`)
  }
  return {show: write, clear: () => write('')}
}
