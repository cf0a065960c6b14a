import type {Command} from './command.ts'

/** The help of one command. */
export function helpOf(name: string, command: Command): string {
  const all: Command['options'] = {
    ...command.options,
    help: {short: 'h', description: 'Show this help'}
  }
  const options = Object.entries(all).map(
    ([long, {short, value, isOptional, description}]) => [
      `${short ? `-${short}, ` : '    '}--${long}${value ? (isOptional ? `[=${value}]` : ` ${value}`) : ''}`,
      description
    ]
  )
  return `Usage: zhengben ${name} ${command.usage}

${command.description}

Options:
${listRows(options)}

Examples:
${command.examples.map(([line, does]) => `  ${line}\n      ${does}`).join('\n')}
`
}

/** Rows of two columns, indented. */
export function listRows(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const width = Math.max(...rows.map(([name = '']) => name.length))
  return rows
    .map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`)
    .join('\n')
}
