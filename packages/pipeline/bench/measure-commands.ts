import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(
  new URL('../../cli/bin/zhengben.js', import.meta.url)
)
const rounds = 3
const commands: ReadonlyArray<
  readonly [name: string, args: (path: string) => ReadonlyArray<string>]
> = [
  [
    'zhengben restore',
    (path) => [process.execPath, program, 'restore', path, '--quiet']
  ],
  ['opencc -c t2s', (path) => ['opencc', '-c', 't2s.json', '-i', path]]
]

/** A command and the seconds it took for a file; absent where it is not installed. */
export type CommandTime = readonly [name: string, seconds: number | undefined]

/**
 * Let the built program and Debian's opencc read a file and write it to a pipe,
 * as a user would: wall time with the start, the best of some rounds, turn by
 * turn so that what else runs on the machine meets both.
 */
export function measureCommands(path: string): Array<CommandTime> {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of commands) {
      const [file = '', ...rest] = args(path)
      const start = performance.now()
      const {status} = spawnSync(file, rest, {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 30
      })
      const seconds = (performance.now() - start) / 1000
      if (status === 0)
        best.set(name, Math.min(seconds, best.get(name) ?? seconds))
    }
  return commands.map(([name]) => [name, best.get(name)])
}
