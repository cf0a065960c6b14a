import {findProject} from '@zhengben/pipeline'
import {
  checkGlossaryFiles,
  type Finding
} from '@zhengben/pipeline/glossary/check'
import type {Arguments, Command} from '../../command.ts'
import {count} from '../../glossary/count.ts'
import {formatFinding} from '../../glossary/format-check.ts'
import {type Io, write} from '../../io.ts'

export const check: Command = {
  usage: '[PATH…] [--fix] [--all] [--json]',
  description: `Finds what is wrong in glossary files: their form, rows that contradict each
other or never act, guards that cannot match, renderings forbidden here and
right there. Without PATH, those of the project. Exits with 1 on an error or a
warning; notes are only counted.`,
  options: {
    fix: {
      description: 'Mend what is safe: order, spaces, separators, line ends'
    },
    all: {description: 'List notes too'},
    json: {description: 'Print the findings as JSON, notes too'}
  },
  examples: [
    ['zhengben glossary check', 'Check the glossary of the project'],
    ['zhengben glossary check --fix', 'Sort the files and tidy them first']
  ],
  run
}

async function run({flags, positionals}: Arguments, io: Io): Promise<number> {
  const {findings, files, fixed} = await checkGlossaryFiles({
    paths: positionals,
    project: await findProject(io.cwd, positionals[0]),
    cwd: io.cwd,
    fix: flags.has('fix')
  })
  const wrong = findings.filter((d) => d.severity !== 'note')
  if (flags.has('json'))
    await write(io.stdout, `${JSON.stringify({findings, files, fixed})}\n`)
  else {
    for (const path of fixed) await write(io.stdout, `${path} mended\n`)
    const listed = flags.has('all') ? findings : wrong
    await write(io.stdout, listed.map(formatFinding).join(''))
    await write(io.stdout, summarize(findings, files, flags.has('all')))
  }
  return wrong.length > 0 ? 1 : 0
}

function summarize(
  findings: ReadonlyArray<Finding>,
  files: number,
  listsNotes: boolean
): string {
  const numberOf = (severity: Finding['severity']): number =>
    findings.filter((d) => d.severity === severity).length
  const fixable = findings.filter((d) => d.fixable).length
  const notes = numberOf('note')
  return [
    `${count(files, 'file')}: ${count(numberOf('error'), 'error')}, ${count(numberOf('warning'), 'warning')}, ${count(notes, 'note')}`,
    notes > 0 && !listsNotes ? ' (--all lists them)' : '',
    fixable > 0 ? `; --fix mends ${fixable}` : '',
    '\n'
  ].join('')
}
