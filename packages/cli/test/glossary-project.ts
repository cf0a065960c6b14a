import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {makeFolder} from './run-cli.ts'

const run = promisify(execFile)

export const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n'

/** Rows that are enough to tell the page below from a clean one. */
const rows: ReadonlyArray<string> = [
  '代外\t代表\tword\tbangdu\tapproved\t\t人大代外提出意见\t人大代表提出意见\t',
  '周全\t全面\tword\tbangdu\tapproved\t\t\t\t',
  '开展\t发展\tword\tbangdu\tapproved\t\t\t\t',
  '邦度\t国家\tword\tbangdu\tapproved\t\t支持邦度级项目\t支持国家级项目\t',
  '饱动\t推动\tword\tbangdu\tapproved\t\t\t\t'
]

/** The rows as a table, with some replaced by their form, added, or (empty) left out. */
export function table(changes: Readonly<Record<string, string>> = {}): string {
  const byForm = new Map(rows.map((d) => [d.split('\t')[0] ?? '', d]))
  for (const [form, row] of Object.entries(changes))
    if (row === '') byForm.delete(form)
    else byForm.set(form, row)
  const lines = [...byForm.values()].sort()
  return header + lines.map((d) => `${d}\n`).join('')
}

export const spun =
  '人大代外们调研了邦度级新区。代外认为，要饱动园区开展，周全提升服务水平。邦度发改委也提出，饱动产业升级是开展的关键。\n'
const restored =
  '人大代表们调研了国家级新区。代表认为，要推动园区发展，全面提升服务水平。国家发改委也提出，推动产业升级是发展的关键。\n'
export const clean =
  '清晨，湿地里的候鸟成群飞起。保护区的工作人员每天记录水位和鸟的数量。\n'

/** A project of these rows with a spun document, under Git, its first commit made. */
export async function makeProject(
  files: Readonly<Record<string, string>> = {}
): Promise<string> {
  const cwd = await makeFolder({
    'zhengben.yaml': 'glossary: glossary\n',
    'glossary/variants/bangdu.tsv': table(),
    'corpus/park/source.txt': spun,
    'corpus/park/restored.md': restored,
    ...files
  })
  await git(cwd, 'init', '--quiet')
  await commit(cwd)
  return cwd
}

export async function commit(cwd: string): Promise<void> {
  await git(cwd, 'add', '--all')
  const person = ['-c', 'user.name=Linguist', '-c', 'user.email=l@example.org']
  await git(cwd, ...person, 'commit', '--quiet', '--message', 'Rows')
}

export async function git(
  cwd: string,
  ...args: ReadonlyArray<string>
): Promise<string> {
  return (await run('git', ['-C', cwd, ...args])).stdout
}
