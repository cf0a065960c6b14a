import {findProject, UsageError} from '@zhengben/pipeline'
import {exportMemory} from '@zhengben/pipeline/memory/export'
import type {Arguments, Command} from '../../command.ts'
import {count} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {memoryOption} from '../../memory/memory-option.ts'
import {showHidden} from '../../show-text.ts'

export const exportCommand: Command = {
  usage: '-o FILE.tmx [--memory FILE.sqlite]',
  description: `Writes the translation memory as TMX 1.4 for other programs, with the dates,
names, notes, properties and codes that came with it. Neighbours, origin and
the source as found stand in properties; taken in again, nothing is lost.`,
  options: {
    output: {
      short: 'o',
      value: 'FILE',
      description: 'Where to write it'
    },
    ...memoryOption
  },
  examples: [['zhengben memory export -o all.tmx', 'For another program']],
  run
}

async function run({values, positionals}: Arguments, io: Io): Promise<number> {
  const {output, memory} = values
  if (output === undefined || positionals.length > 0)
    throw new UsageError(
      `Unexpected ${positionals.length > 0 ? `\`${positionals[0]}\`` : 'absence of an output'}, expected -o FILE.tmx`
    )
  const result = await exportMemory({
    output,
    memory,
    project: await findProject(io.cwd),
    cwd: io.cwd
  })
  await write(
    io.stdout,
    `${showHidden(output)}: ${count(result.entries, 'translation')} of ${showHidden(result.memory)}\n`
  )
  return 0
}
