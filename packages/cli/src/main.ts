import {readFile} from 'node:fs/promises'
import {findNearest, UsageError} from '@zhengben/pipeline'
import type {Command} from './command.ts'
import {helpOf, listRows} from './help.ts'
import {type Io, processIo, write} from './io.ts'
import {parseArguments} from './parse-arguments.ts'

/** Loaded only when called: `restore` must not wait for what `build` needs. */
const commands: Readonly<
  Record<string, {summary: string; load: () => Promise<Command>}>
> = {
  build: {
    summary: 'Make the bilingual edition of each document of a corpus',
    load: async () => (await import('./commands/build.ts')).build
  },
  restore: {
    summary: 'Restore what the author wrote',
    load: async () => (await import('./commands/restore.ts')).restore
  },
  segment: {
    summary: 'Cut restored text into sentences and words',
    load: async () => (await import('./commands/segment.ts')).segment
  },
  align: {
    summary: 'Link the sentences of a Chinese text and its English',
    load: async () => (await import('./commands/align.ts')).align
  },
  evaluate: {
    summary: 'Score restoration, segmentation and alignment against gold',
    load: async () => (await import('./commands/evaluate.ts')).evaluate
  },
  init: {
    summary: 'Make a new, working project',
    load: async () => (await import('./commands/init.ts')).init
  }
}

/**
 * Run the program; the arguments come without program and script. Resolves to
 * the exit code: 0 done, 1 an input could not be read or a finding, 2 wrong
 * usage or configuration.
 */
export async function main(
  argv: ReadonlyArray<string>,
  io: Io = processIo()
): Promise<number> {
  const [name = '--help', ...rest] = argv
  try {
    if (name === '--version' || name === '-v') {
      await write(io.stdout, `${await readVersion()}\n`)
      return 0
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      if (rest[0] !== undefined && rest[0] in commands)
        return await main([rest[0], '--help'], io)
      await write(io.stdout, programHelp())
      return 0
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) throw new UsageError(explainUnknown(name))
    const command = await entry.load()
    if (asksForHelp(rest)) {
      await write(io.stdout, helpOf(name, command))
      return 0
    }
    return await command.run(parseArguments(command.options, rest), io)
  } catch (error) {
    await write(io.stderr, explain(error, name))
    return 2
  }
}

function asksForHelp(rest: ReadonlyArray<string>): boolean {
  const end = rest.indexOf('--')
  return (end < 0 ? rest : rest.slice(0, end)).some(
    (d) => d === '--help' || d === '-h'
  )
}

function programHelp(): string {
  return `Usage: zhengben COMMAND …

Restores Chinese text as it is found in the wild and publishes it as an
aligned, annotated Chinese–English edition.

Commands:
${listRows(Object.entries(commands).map(([name, d]) => [name, d.summary]))}

Options:
  -h, --help     Show this help, or that of a command
  -v, --version  Show the version

Example:
  zhengben restore page.txt > clean.txt
      Restore a page; doubtful places are listed on the terminal

Run zhengben COMMAND --help for the options of a command.
`
}

function explainUnknown(name: string): string {
  const names = Object.keys(commands)
  if (!name.startsWith('-')) {
    const nearest = findNearest(name, names)
    return `Unexpected command ${name}, ${nearest ? `did you mean ${nearest}?` : `expected ${names.join(', ')}`}`
  }
  const nearest = findNearest(name.replace(/^-+/, ''), ['help', 'version'])
  return `Unexpected option ${name}, ${nearest ? `did you mean --${nearest}?` : 'expected a command first'}`
}

/** Users read what to do; a stack trace is for a fault of the program. */
function explain(error: unknown, name: string): string {
  if (error instanceof UsageError) {
    const lines = error.message.split('\n').map((d) => `zhengben: ${d}\n`)
    return `${lines.join('')}Run zhengben ${name in commands ? `${name} ` : ''}--help for usage.\n`
  }
  const {stack, message} = error as Error
  return `zhengben: this is a fault of the program, please report it: ${message}\n${stack?.split('\n').slice(1, 4).join('\n')}\n`
}

async function readVersion(): Promise<string> {
  const url = new URL('../package.json', import.meta.url)
  const {version} = JSON.parse(await readFile(url, 'utf8')) as {
    version: string
  }
  return version
}
