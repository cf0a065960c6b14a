import {parseArgs} from 'node:util'
import {findNearest, UsageError} from '@zhengben/pipeline'
import type {Arguments, Command} from './command.ts'

/**
 * Check what the user typed against the options of a command. Of a repeated
 * option the last counts, unless it is made for that. An optional value that
 * is not there is empty.
 * @throws {UsageError} that names what is wrong and what was likely meant.
 */
export function parseArguments(
  options: Command['options'],
  argv: ReadonlyArray<string>
): Arguments {
  const {tokens} = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, {short, value, isOptional}]) => [
        name,
        {
          type: value && !isOptional ? 'string' : 'boolean',
          ...(short && {short})
        }
      ])
    )
  })
  const values: Record<string, string> = {}
  const lists: Record<string, Array<string>> = {}
  const flags = new Set<string>()
  const positionals: Array<string> = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = options[token.name]
    if (!option)
      throw new UsageError(
        explainUnknown(token.rawName, options, argv[token.index] ?? '')
      )
    if (!option.value) {
      if (token.value !== undefined)
        throw new UsageError(
          `Unexpected value \`${token.value}\` for ${token.rawName}, which takes none`
        )
      flags.add(token.name)
      continue
    }
    if (option.isOptional && token.value === undefined) {
      values[token.name] = ''
      continue
    }
    if (token.value === undefined || token.value === '')
      throw new UsageError(
        `Unexpected ${token.rawName} without value, expected ${token.rawName} ${option.value}`
      )
    if (option.repeats)
      lists[token.name] = [...(lists[token.name] ?? []), token.value]
    else values[token.name] = token.value
  }
  return {values, lists, flags, positionals}
}

function explainUnknown(
  name: string,
  options: Command['options'],
  argument: string
): string {
  const nearest = findNearest(name.replace(/^-+/, ''), Object.keys(options))
  if (/^-[^-].*\.\w+$/u.test(argument))
    return `Unexpected option ${name} in ${argument}; if it is a file, write ./${argument}`
  return `Unexpected option ${name}${nearest ? `, did you mean --${nearest}?` : ''}`
}
