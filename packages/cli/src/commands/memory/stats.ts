import {findProject, UsageError} from '@zhengben/pipeline'
import {
  countMemory,
  type MemoryStatistics
} from '@zhengben/pipeline/memory/export'
import type {Arguments, Command} from '../../command.ts'
import {count} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {memoryOption} from '../../memory/memory-option.ts'
import {formatTable, showHidden} from '../../show-text.ts'

export const stats: Command = {
  usage: '[--memory FILE.sqlite] [--json]',
  description: `Shows what the translation memory holds: translations, different Chinese
segments, the files they come from and their languages.`,
  options: {
    ...memoryOption,
    json: {description: 'Print the numbers as JSON'}
  },
  examples: [['zhengben memory stats', 'The memory of the project']],
  run
}

async function run(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  if (positionals.length > 0)
    throw new UsageError(
      `Unexpected \`${positionals[0]}\`, expected --memory FILE.sqlite`
    )
  const result = await countMemory({
    memory: values['memory'],
    project: await findProject(io.cwd),
    cwd: io.cwd
  })
  await write(
    io.stdout,
    flags.has('json') ? `${JSON.stringify(result)}\n` : formatStats(result)
  )
  return 0
}

function formatStats(result: MemoryStatistics): string {
  const {memory, bytes, entries, sources, origins, languages} = result
  const rows = [...languages, ...origins].map((d) => [
    `  ${showHidden(d.name)}`,
    `${d.entries}`
  ])
  return `${showHidden(memory)}: ${count(entries, 'translation')} of ${count(sources, 'segment')}, ${(bytes / 1e6).toFixed(1)} MB\n${formatTable(rows)}`
}
