import {resolve} from 'node:path'
import {findProject, refuseInputs} from '@zhengben/pipeline'
import {
  type CheckedFile,
  check as checkFiles,
  optionalRules,
  type PlacedFinding,
  readLevels,
  readRules,
  ruleIds,
  writeFile,
  writeSarif
} from '@zhengben/pipeline/check'
import {VFile} from 'vfile'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {formatMessages} from '../format-messages.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {readVersion} from '../read-version.ts'
import {report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'
import {showHidden} from '../show-text.ts'
import {usesColor} from '../uses-color.ts'

export const check: Command = {
  usage: '[PATH…] [--json] [--sarif FILE] [--rules LIST] [--ignore RULES]',
  description: `Compares translations with their Chinese and lists what a translator should
look at. PATH is a bilingual file (.xlf, .xliff, .sdlxliff, .mqxliff, .mxliff,
.tmx, .docx, .xlsx, .tsv, .csv or the .json that build writes), a folder of such
files, or a document as build takes it; without PATH the whole corpus is checked.
XLIFF 2 is compared with its specification too. In .docx and .xlsx lines are rows
of the table. Exits with 1 where there is a warning or an error.
Rules: ${ruleIds.slice(0, 7).join(', ')},
${ruleIds.slice(7, 14).join(', ')},
${ruleIds.slice(14).join(', ')}.
Only if asked for: ${optionalRules.join(', ')}.`,
  options: {
    json: {description: 'Print one JSON object a file and line'},
    sarif: {
      value: 'FILE',
      description: 'Write the findings as SARIF 2.1.0 too'
    },
    rules: {
      value: 'LIST',
      description: 'Rules to switch on, or RULE=off, info, warning, error'
    },
    ignore: {value: 'RULES', description: 'Do not report these rules'},
    'format-only': {
      description:
        'Only compare XLIFF 2 files, in any languages, with their specification'
    },
    ...glossaryOption,
    ...encodingOption
  },
  examples: [
    ['zhengben check job.xlf', 'Check a translation before delivery'],
    [
      'zhengben check memory.tmx --ignore length,capital --json',
      'Findings of a memory as JSON, without those of two rules'
    ],
    ['zhengben check job.xlf --format-only', 'Validate an XLIFF 2 file']
  ],
  run
}

async function run(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  const progress = createProgress(io)
  const {sarif, encoding, rules, ignore} = values
  const {files, errors, valid} = await checkFiles({
    paths: positionals,
    project: await findProject(io.cwd, positionals[0]),
    input: {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(encoding !== undefined && {encoding})
    },
    noGlossary: flags.has('no-glossary'),
    levels: rules === undefined ? {} : readLevels(rules),
    ignore: ignore === undefined ? [] : readRules(ignore),
    isFormatOnly: flags.has('format-only'),
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onFile: (path, index, all) => progress.show(`${index + 1}/${all} ${path}`)
  })
  progress.clear()
  if (sarif !== undefined) {
    const inputs = [...positionals, ...files.map((d) => d.file)]
    await refuseInputs([sarif], inputs, io.cwd)
    await writeFile(
      resolve(io.cwd, sarif),
      writeSarif(files, await readVersion())
    )
  }
  if (flags.has('json'))
    for (const file of files)
      await write(io.stdout, `${JSON.stringify(file)}\n`)
  else if (valid === undefined)
    await write(io.stdout, formatFindings(files, errors.length, io))
  else
    await write(
      io.stdout,
      `${valid} ${valid === 1 ? 'file is' : 'files are'} as the specification asks, ${errors.length} ${errors.length === 1 ? 'is' : 'are'} not.\n`
    )
  await report(errors.map(failedFile), io)
  const isBad = files.some((d) => d.findings.some((f) => f.severity !== 'info'))
  return isBad || errors.length > 0 ? 1 : 0
}

function formatFindings(
  files: ReadonlyArray<CheckedFile>,
  failed: number,
  io: Io
): string {
  const unread =
    failed === 0
      ? ''
      : `${failed} ${failed === 1 ? 'file' : 'files'} could not be checked.\n`
  // No figures that look like a result.
  if (files.length === 0) return unread || 'There is nothing to check.\n'
  const listed = files.flatMap((d) => toVFiles(d.findings))
  const table =
    listed.length === 0
      ? ''
      : `${formatMessages(listed, {color: usesColor(io.stdout, io.env)})}\n`
  const findings = files.flatMap((d) => d.findings)
  const count = (severity: PlacedFinding['severity'], name: string): string => {
    const number = findings.filter((d) => d.severity === severity).length
    return `${number} ${name}${number === 1 || name === 'info' ? '' : 's'}`
  }
  const units = files.reduce((sum, d) => sum + d.units, 0)
  const suppressed = new Map<string, number>()
  for (const file of files)
    for (const [rule, number] of Object.entries(file.suppressed))
      suppressed.set(rule, (suppressed.get(rule) ?? 0) + number)
  const ignored =
    suppressed.size === 0
      ? ''
      : `Ignored as asked: ${Array.from(suppressed, ([rule, number]) => `${number} ${rule}`).join(', ')}.\n`
  return `${table}Checked ${units} ${units === 1 ? 'unit' : 'units'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}: ${count('error', 'error')}, ${count('warning', 'warning')}, ${count('info', 'info')}.\n${ignored}${unread}`
}

/** One file for the report of each file that findings point into. */
function toVFiles(findings: ReadonlyArray<PlacedFinding>): Array<VFile> {
  const files = new Map<string, VFile>()
  for (const {file: path, message, ...finding} of findings) {
    const file = files.get(path) ?? new VFile({path})
    files.set(path, file)
    const {line, column, end, rule, severity, unit} = finding
    const made = file.message(showHidden(`${message} (${unit})`), {
      place: {start: {line, column}, end},
      source: 'zhengben',
      ruleId: rule
    })
    made.fatal = {error: true, warning: false, info: undefined}[severity]
  }
  return [...files.values()]
}
