import process from 'node:process'
import type {Readable, Writable} from 'node:stream'

/** Everything a command knows of the world around it. */
export interface Io {
  readonly stdin: Readable & {readonly isTTY?: boolean}
  /** Results. */
  readonly stdout: Writable & {
    readonly isTTY?: boolean
    /** Of the terminal. */
    readonly columns?: number
  }
  /** Messages and progress. */
  readonly stderr: Writable & {readonly isTTY?: boolean}
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends a command that goes on until told; absent, Ctrl-C does. */
  readonly interrupted?: AbortSignal
}

/** The process's own streams. A reader that went away (`| head`) is no error. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  const {stdin, stdout, stderr, env} = process
  return {stdin, stdout, stderr, cwd: process.cwd(), env}
}

/** Write and wait until the stream takes more; to a closed one, do nothing. */
export async function write(
  stream: Writable,
  text: string | Uint8Array
): Promise<void> {
  if (text.length === 0 || stream.destroyed || stream.writableEnded) return
  if (stream.write(text)) return
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error'])
        stream.removeListener(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stream.once(event, done)
  })
}
