import {spawn} from 'node:child_process'
import {basename} from 'node:path'
import {UsageError} from '@zhengben/pipeline'
import type {Io} from './io.ts'

const plusLine =
  /^(?:vi|vim|nvim|view|gvim|nano|pico|emacs|emacsclient|micro|kak|joe|ed|ne|mg)$/
const goto = /^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/
const colonLine = /^(?:hx|helix|subl|zed|zeditor)$/

/**
 * Open a file at a line in the user's editor, `$VISUAL` or else `$EDITOR`, and
 * wait for its end. What stands behind the program's name goes to it word by
 * word; no shell reads it. Of an editor that is not known the line is not asked.
 * @throws {UsageError} where there is no editor or it fails.
 */
export async function openEditor(
  path: string,
  line: number,
  env: Io['env']
): Promise<void> {
  const [program, ...words] = (env['VISUAL'] || env['EDITOR'] || '')
    .split(' ')
    .filter((d) => d !== '')
  if (program === undefined)
    throw new UsageError(
      'Unexpected absence of an editor, expected its name in $VISUAL or $EDITOR: EDITOR="code --wait"'
    )
  const argv = [...words, ...placeFor(program, path, line)]
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, argv, {stdio: 'inherit', shell: false})
    child.on('error', reject)
    child.on('close', resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT' ? 'there is no such program' : error.message
    throw new UsageError(
      `Cannot start ${program}: ${why}; set $VISUAL or $EDITOR`
    )
  })
  if (code !== 0)
    throw new UsageError(`${program} ended with ${code ?? 'a signal'}`)
}

/** How an editor is told where to go. */
function placeFor(program: string, path: string, line: number): Array<string> {
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, '')
  if (plusLine.test(name)) return [`+${line}`, path]
  if (goto.test(name)) return ['--goto', `${path}:${line}`]
  return colonLine.test(name) ? [`${path}:${line}`] : [path]
}
