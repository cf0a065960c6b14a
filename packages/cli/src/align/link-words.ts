import {findProject, InputError, UsageError} from '@zhengben/pipeline'
import {linkWordFiles, loadGlossary, readInput} from '@zhengben/pipeline/align'
import type {Arguments} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {report} from '../report.ts'

/** Options that have no meaning for words. */
const others = ['lines', 'output'] as const

/** `align --words`: the links of every sentence pair, a line for each. */
export async function linkWords(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  const [sourcePath, targetPath] = positionals
  if (!sourcePath || !targetPath || positionals.length > 2)
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected SOURCE and TARGET`
    )
  const other = others.find((d) => flags.has(d) || values[d] !== undefined)
  if (other !== undefined)
    throw new UsageError(
      `Unexpected --${other} with --words, which prints the links of words`
    )
  try {
    const source = {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(values['encoding'] !== undefined && {encoding: values['encoding']})
    }
    const left = await readInput(sourcePath, source)
    const right = await readInput(targetPath, source)
    const glossary = flags.has('no-glossary')
      ? {variants: [], terms: [], keep: []}
      : await findProject(io.cwd, sourcePath)
          .then(loadGlossary)
          .then((d) => d.glossary)
    const lines = await linkWordFiles(left, right, glossary)
    const rounded = lines.map((links) =>
      links.map((d) => ({...d, score: Math.round(d.score * 1000) / 1000}))
    )
    await write(
      io.stdout,
      flags.has('json')
        ? `${JSON.stringify({lines: rounded})}\n`
        : lines
            .map(
              (links) =>
                `${links.map((d) => `${d.source}-${d.target}`).join(' ')}\n`
            )
            .join('')
    )
    return 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await report([failedFile(error)], io)
    return 1
  }
}
