import {appendFile, cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {say, translations} from '../../translate/test/helpers/chat.ts'
import {serve} from '../../translate/test/helpers/serve.ts'
import {makeFolder, runCli} from './run-cli.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What the guide tells its reader to do, in order. */
type Step =
  | {readonly do: 'run'; readonly lines: ReadonlyArray<string>}
  | {readonly do: 'save'; readonly path: string; readonly text: string}
  | {
      readonly do: 'change'
      readonly path: string
      readonly from: string
      readonly to: string
    }

/**
 * Steps of a guide: shell blocks, whose comments are what is printed; blocks
 * behind “Save this as”; and lines that say what to change in a file.
 */
function readSteps(guide: string): Array<Step> {
  const pattern =
    /^```sh\n(?<commands>[\s\S]*?)^```\n|[Ss]ave this as `(?<path>[^`]+)`[^\n]*:\n+```\w+\n(?<text>[\s\S]*?)^```|^In `(?<file>[^`]+)`, change `(?<from>[^`]+)` to `(?<to>[^`]+)`/gm
  return Array.from(guide.matchAll(pattern), ({groups = {}}): Step => {
    const {commands, path, text, file, from, to} = groups
    if (commands !== undefined) return {do: 'run', lines: linesOf(commands)}
    if (path !== undefined && text !== undefined)
      return {do: 'save', path, text}
    if (file === undefined || from === undefined || to === undefined)
      throw new Error('Unexpected step')
    return {do: 'change', path: file, from, to}
  })
}

/** Words of a command; quotation marks keep spaces together. */
function readWords(command: string): Array<string> {
  return Array.from(
    command.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, bare]) => quoted ?? bare ?? ''
  )
}

/** Lines that say something. */
function linesOf(text: string): Array<string> {
  return text.split('\n').filter((d) => d.trim() !== '')
}

/** A line that is printed; `…` stands for anything, spaces for one or more. */
function patternOf(line: string): RegExp {
  const parts = line
    .trimEnd()
    .split('…')
    .map((d) => d.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, ' +'))
  return new RegExp(`^${parts.join('.*')}$`)
}

/** A model that answers with the translations of the document that are nearest. */
async function serveModel(): Promise<{
  readonly url: string
  readonly host: string
}> {
  const {stdout} = await runCli(['align', 'chuanyu-joint-meeting'], {cwd: root})
  const pairs = linesOf(stdout).map((d) => d.split('\t').slice(1))
  const pairsOf = (text: string): Set<string> =>
    new Set(Array.from(text, (d, index) => d + (text[index + 1] ?? '')))
  return serve(
    say(({segments}) =>
      translations(
        segments.map(({id, text}) => {
          const wanted = pairsOf(text)
          const scored = pairs.map(([zh = '', en = '']) => {
            const had = pairsOf(zh)
            const shared = [...wanted].filter((d) => had.has(d)).length
            return {en, score: shared / (wanted.size + had.size)}
          })
          scored.sort((a, b) => b.score - a.score)
          return {id, text: scored[0]?.en ?? ''}
        })
      )
    )
  )
}

test('a day goes as the guide says, command by command', async () => {
  const guide = await readFile(join(root, 'corpus/translators-day.md'), 'utf8')
  const steps = readSteps(guide)
  const {url, host} = await serveModel()
  let cwd = await makeFolder()
  let code = 0
  let printed: Array<string> = []
  let commands = 0
  let quoted = 0

  /** Run a line and keep what it printed. */
  async function run(line: string): Promise<void> {
    const [program, ...argv] = readWords(line)
    const [first = '', second = ''] = argv
    if (program === 'zhengben') {
      const outcome = await runCli(argv, {cwd})
      code = outcome.code
      printed = linesOf(
        `${outcome.stdout}${outcome.stderr}`.replaceAll(host, '127.0.0.1:11434')
      )
      commands++
      // The model of the guide listens where Ollama does.
      if (first === 'init')
        await appendFile(
          join(cwd, second, 'zhengben.yaml'),
          `engines:\n  ollama: {url: "${url}/v1"}\n`
        )
    } else if (program === 'cd') cwd = join(cwd, first)
    else if (program === 'mkdir') await mkdir(join(cwd, first))
    else if (program === 'cp')
      await cp(
        first.startsWith('~/zhengben/')
          ? join(root, first.slice('~/zhengben/'.length))
          : join(cwd, first),
        join(cwd, second)
      )
    else throw new Error(`Unexpected command ${line}`)
  }

  for (const step of steps)
    if (step.do === 'save') await writeFile(join(cwd, step.path), step.text)
    else if (step.do === 'change') {
      const text = await readFile(join(cwd, step.path), 'utf8')
      expect(text.split(step.from), step.from).toHaveLength(2)
      await writeFile(
        join(cwd, step.path),
        text.replace(step.from, () => step.to)
      )
    } else
      for (const [index, line] of step.lines.entries()) {
        if (line === '# ends with 1') continue
        if (!line.startsWith('# ')) {
          await run(line)
          const next = step.lines[index + 1]
          expect([line, code, ...(code === 0 ? [] : printed)]).toEqual(
            next === '# ends with 1' ? [line, 1, ...printed] : [line, 0]
          )
          continue
        }
        const pattern = patternOf(line.slice(2))
        const found = printed.findIndex((d) => pattern.test(d.trimEnd()))
        expect(
          found,
          `${line}\n\nin\n\n${printed.slice(0, 40).join('\n')}`
        ).not.toBe(-1)
        printed = printed.slice(found + 1)
        quoted++
      }
  expect(commands).toBeGreaterThan(20)
  expect(quoted).toBeGreaterThan(30)
}, 120_000)
