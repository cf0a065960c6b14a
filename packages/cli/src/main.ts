import {findNearest, UsageError} from '@zhengben/pipeline'
import type {Command} from './command.ts'
import {helpOf, listRows} from './help.ts'
import {type Io, processIo, write} from './io.ts'
import {parseArguments} from './parse-arguments.ts'
import {readVersion} from './read-version.ts'

/** Loaded only when called: `restore` must not wait for what `build` needs. */
const commands: Readonly<
  Record<string, {summary: string; load: () => Promise<Command>}>
> = {
  init: {
    summary: 'Make a new, working project',
    load: async () => (await import('./commands/init.ts')).init
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
  build: {
    summary: 'Make the bilingual edition of each document of a corpus',
    load: async () => (await import('./commands/build.ts')).build
  },
  analyse: {
    summary: 'Count words, repetitions and matches with memories',
    load: async () => (await import('./commands/analyse.ts')).analyse
  },
  translate: {
    summary: 'Fill what is not translated from memories, and engines by name',
    load: async () => (await import('./commands/translate.ts')).translate
  },
  check: {
    summary: 'Check translations: numbers, terms, names, marks',
    load: async () => (await import('./commands/check.ts')).check
  },
  import: {
    summary: 'Bring translated files back into the corpus',
    load: async () => (await import('./commands/import.ts')).importCommand
  },
  evaluate: {
    summary: 'Score restoration, segmentation and alignment against gold',
    load: async () => (await import('./commands/evaluate.ts')).evaluate
  },
  'glossary check': {
    summary: 'Find what is wrong in glossary files',
    load: async () => (await import('./commands/glossary/check.ts')).check
  },
  'glossary test': {
    summary: 'Run the examples of all rows and score the corpus',
    load: async () => (await import('./commands/glossary/test.ts')).test
  },
  'glossary diff': {
    summary: 'Show what changed rows do to texts',
    load: async () => (await import('./commands/glossary/diff.ts')).diff
  },
  'glossary watch': {
    summary: 'Check, test and compare on every save',
    load: async () => (await import('./commands/glossary/watch.ts')).watch
  },
  'glossary search': {
    summary: 'Find rows by form, original, English or pinyin, and where used',
    load: async () => (await import('./commands/glossary/search.ts')).search
  },
  'glossary import': {
    summary: 'Take rows of other programs into the glossary',
    load: async () =>
      (await import('./commands/glossary/import.ts')).importCommand
  },
  'glossary export': {
    summary: 'Write rows for other programs',
    load: async () =>
      (await import('./commands/glossary/export.ts')).exportCommand
  },
  'glossary suggest': {
    summary: 'Propose glossary rows from texts',
    load: async () => (await import('./commands/glossary/suggest.ts')).suggest
  },
  'glossary apply': {
    summary: 'Write into the glossary what was decided on a review page',
    load: async () => (await import('./commands/glossary/apply.ts')).apply
  },
  'memory import': {
    summary: 'Take TMX and other translations into the translation memory',
    load: async () =>
      (await import('./commands/memory/import.ts')).importCommand
  },
  'memory search': {
    summary: 'Find translations of similar segments, or words in context',
    load: async () => (await import('./commands/memory/search.ts')).search
  },
  'memory export': {
    summary: 'Write the translation memory as TMX',
    load: async () =>
      (await import('./commands/memory/export.ts')).exportCommand
  },
  'memory stats': {
    summary: 'Show what the translation memory holds',
    load: async () => (await import('./commands/memory/stats.ts')).stats
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
  const [name, rest] = takeName(argv)
  try {
    if (name === '--version' || name === '-v') {
      await write(io.stdout, `${await readVersion()}\n`)
      return 0
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const [asked] = takeName(rest)
      if (rest.length > 0 && (asked in commands || isGroup(asked)))
        return await main([...asked.split(' '), '--help'], io)
      await write(io.stdout, programHelp())
      return 0
    }
    if (isGroup(name) && (rest.length === 0 || asksForHelp(rest.slice(0, 1)))) {
      await write(io.stdout, groupHelp(name))
      return 0
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) throw new UsageError(explainUnknown(name, rest))
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

/** The name of the command, of one or two words, and what follows it. */
function takeName(
  argv: ReadonlyArray<string>
): [name: string, rest: ReadonlyArray<string>] {
  const [first = '--help', second, ...others] = argv
  const both = `${first} ${second}`
  return Object.hasOwn(commands, both) ? [both, others] : [first, argv.slice(1)]
}

/** Whether commands of two words begin with `name`. */
function isGroup(name: string): boolean {
  return Object.keys(commands).some((d) => d.startsWith(`${name} `))
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

${listGroups()}

Options:
  -h, --help     Show this help, or that of a command
  -v, --version  Show the version

Example:
  zhengben restore page.txt -o clean.txt
      Restore a page; doubtful places are listed on the terminal

Run zhengben COMMAND --help for the options of a command.
`
}

/** Commands of one word, by what they are for and in the order of the work. */
const groups: ReadonlyArray<readonly [title: string, names: RegExp]> = [
  ['Texts and editions', /^(?:init|restore|segment|align|build)$/],
  ['Translating', /^(?:analyse|translate|check|import)$/],
  ['Translation memory', /^memory /],
  ['Glossary', /^glossary /],
  ['Measuring', /^evaluate$/]
]

/** All commands under the title of their group, their summaries in one column. */
function listGroups(): string {
  const rows = Object.entries(commands)
  const width = Math.max(...rows.map(([name]) => name.length))
  return groups
    .map(([title, names]) => {
      const members = rows
        .filter(([name]) => names.test(name))
        .map(([name, d]) => [name.padEnd(width), d.summary])
      return `${title}:\n${listRows(members)}`
    })
    .join('\n\n')
}

function groupHelp(group: string): string {
  const members = Object.entries(commands).filter(([name]) =>
    name.startsWith(`${group} `)
  )
  return `Usage: zhengben ${group} COMMAND …

Commands:
${listRows(members.map(([name, d]) => [name.slice(group.length + 1), d.summary]))}

Run zhengben ${group} COMMAND --help for the options of a command.
`
}

function explainUnknown(name: string, rest: ReadonlyArray<string>): string {
  if (isGroup(name)) {
    const members = Object.keys(commands)
      .filter((d) => d.startsWith(`${name} `))
      .map((d) => d.slice(name.length + 1))
    const nearest = findNearest(rest[0] ?? '', members)
    return `Unexpected command ${name} ${rest[0] ?? ''}, ${nearest ? `did you mean ${name} ${nearest}?` : `expected ${name} ${members.join(', ')}`}`
  }
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
    if (!error.isOfUsage) return lines.join('')
    return `${lines.join('')}Run zhengben ${name in commands ? `${name} ` : ''}--help for usage.\n`
  }
  const {stack, message} = error as Error
  return `zhengben: this is a fault of the program, please report it: ${message}\n${stack?.split('\n').slice(1, 4).join('\n')}\n`
}
