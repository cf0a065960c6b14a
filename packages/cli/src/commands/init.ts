import {UsageError} from '@zhengben/pipeline'
import {init as initProject} from '@zhengben/pipeline/init'
import type {Arguments, Command} from '../command.ts'
import {type Io, write} from '../io.ts'

export const init: Command = {
  usage: '[DIR]',
  description: `Makes a project in DIR, or in the working folder: settings, a first document
and glossary files. Files that are there already are never touched.`,
  options: {},
  examples: [
    [
      'zhengben init pages && cd pages && zhengben build',
      'From nothing to a page'
    ]
  ],
  run
}

async function run({positionals}: Arguments, io: Io): Promise<number> {
  const [folder = '.', ...more] = positionals
  if (more.length > 0)
    throw new UsageError(
      `Unexpected ${positionals.length} folders, expected DIR`
    )
  const paths = await initProject(folder, io.cwd)
  const list = paths.map((d) => `  ${d}\n`).join('')
  const place = /^[\w./\\:-]+$/.test(folder) ? folder : `"${folder}"`
  const enter = folder === '.' ? '' : `cd ${place} && `
  // Called so by npx, it is in no folder that a shell would find it in.
  const program = io.env['npm_command'] === 'exec' ? 'npx zhengben' : 'zhengben'
  await write(
    io.stdout,
    `Made a project in ${folder}:\n${list}Next: ${enter}${program} build\n`
  )
  return 0
}
