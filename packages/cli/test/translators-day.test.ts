import {appendFile, cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {say, translations} from '../../translate/test/helpers/chat.ts'
import {serve} from '../../translate/test/helpers/serve.ts'
import {makeFolder, runCli} from './run-cli.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What the guide tells its reader to do, in order. */
type Step =
  | {readonly do: 'run'; readonly commands: string; readonly shown?: string}
  | {readonly do: 'save'; readonly path: string; readonly text: string}
  | {
      readonly do: 'change'
      readonly path: string
      readonly from: string
      readonly to: string
    }

/**
 * Steps of a guide: shell blocks, each with the output in the block behind it;
 * blocks behind “Save this as”; and lines that say what to change in a file.
 */
function readSteps(guide: string): Array<Step> {
  const pattern =
    /^```sh\n(?<commands>[^]*?)^```\n(?:\n```\n(?<shown>[^]*?)^```\n)?|[Ss]ave this as `(?<path>[^`]+)`:\n\n```\w+\n(?<text>[^]*?)^```|^In `(?<file>[^`]+)`, change `(?<from>[^`]+)` to `(?<to>[^`]+)`/gm
  return Array.from(guide.matchAll(pattern), ({groups = {}}): Step => {
    const {commands, shown, path, text, file, from, to} = groups
    if (commands !== undefined)
      return {do: 'run', commands, ...(shown !== undefined && {shown})}
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

/** `…` stands for anything in a line, by itself for any lines; spaces for one or more. */
function expectShown(shown: string, printed: string): void {
  const lines = linesOf(printed)
  let at = 0
  let isOmitted = false
  for (const line of linesOf(shown)) {
    if (line.trim() === '…') {
      isOmitted = true
      continue
    }
    const pattern = new RegExp(
      `^${line
        .trimEnd()
        .split('…')
        .map((d) =>
          d
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
            .replace(/ +/g, ' +')
        )
        .join('.*')}$`
    )
    const found = isOmitted
      ? lines.findIndex((d, index) => index >= at && pattern.test(d.trimEnd()))
      : pattern.test(lines[at]?.trimEnd() ?? '')
        ? at
        : -1
    expect(found, `${line}\n\nin\n\n${lines.slice(at, at + 40).join('\n')}`).not.toBe(-1)
    at = found + 1
    isOmitted = false
  }
  if (!isOmitted) expect(lines.slice(at)).toEqual([])
}

/** A model that answers with the translations of the document that are nearest. */
async function serveModel(): Promise<{readonly url: string; readonly host: string}> {
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
  expect(steps.filter((d) => d.do === 'run').length).toBeGreaterThan(15)
  const {url, host} = await serveModel()
  let cwd = await makeFolder()
  const change = async (
    path: string,
    edit: (text: string) => string
  ): Promise<void> =>
    writeFile(join(cwd, path), edit(await readFile(join(cwd, path), 'utf8')))

  /** Run a line and give back what it printed. */
  async function run(line: string): Promise<string> {
    const [program, ...argv] = readWords(line.replace(/\s+#.*$/, ''))
    const [first = '', second = ''] = argv
    if (program === 'zhengben') {
      const {code, stdout, stderr} = await runCli(argv, {cwd})
      expect([line, code]).toEqual([line, line.endsWith('# ends with 1') ? 1 : 0])
      // The model of the guide listens where Ollama does.
      if (first === 'init')
        await appendFile(
          join(cwd, second, 'zhengben.yaml'),
          `engines:\n  ollama: {url: "${url}/v1"}\n`
        )
      return `${stdout}${stderr}`.replaceAll(host, '127.0.0.1:11434')
    }
    if (program === 'cd') cwd = join(cwd, first)
    else if (program === 'mkdir') await mkdir(join(cwd, first))
    else if (program === 'cp')
      await cp(
        first.startsWith('~/zhengben/')
          ? join(root, first.slice('~/zhengben/'.length))
          : join(cwd, first),
        join(cwd, second)
      )
    else throw new Error(`Unexpected command ${line}`)
    return ''
  }

  for (const step of steps)
    if (step.do === 'save') {
      await mkdir(dirname(join(cwd, step.path)), {recursive: true})
      await writeFile(join(cwd, step.path), step.text)
    } else if (step.do === 'change')
      await change(step.path, (text) => {
        expect(text.split(step.from)).toHaveLength(2)
        return text.replace(step.from, () => step.to)
      })
    else {
      let printed = ''
      for (const line of linesOf(step.commands)) printed += await run(line)
      if (step.shown !== undefined) expectShown(step.shown, printed)
    }
}, 120_000)
