import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {createPattern} from '@zhengben/translate/memory'
import {openMemory} from '../src/adapters/sqlite-memory.ts'
import {loadModel} from '../src/load-model.ts'
import {
  createRandom,
  createWalk,
  generateUnits,
  readPairs,
  revise
} from './generate-units.ts'
import {measureProcess} from './measure-process.ts'

// How a translation memory of many units holds up:
//
//   npm run bench:memory -- [--units 1000000] [--queries 300] [--keep FOLDER]

/** Peak memory that a TMX of any size may take to be imported, in MB. */
const memoryLimit = 500
/** What a look-up may take, in milliseconds. */
const lookUpLimit = 20

const {values} = parseArgs({
  options: {
    units: {type: 'string', default: '1000000'},
    queries: {type: 'string', default: '300'},
    /** A folder whose files are used again. */
    keep: {type: 'string'}
  }
})
const units = Number(values.units)
const queries = Number(values.queries)
const folder =
  values.keep ?? (await mkdtemp(join(tmpdir(), 'zhengben-memory-')))
const tmx = join(folder, `${units}.tmx`)
const store = join(folder, `${units}.sqlite`)
const model = await loadModel()

try {
  if (!(await stat(tmx).catch(() => undefined))) await writeUnits()
  const {size} = await stat(tmx)
  row('units', count(units), `${megabytes(size)} MB of TMX`)

  if (!(await stat(store).catch(() => undefined))) {
    const {seconds, cpuSeconds, peak} = await measureProcess(
      ['memory', 'import', tmx, '--memory', store],
      folder
    )
    row(
      'import',
      `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`,
      `${count(units / cpuSeconds)} units, ${megabytes(size / cpuSeconds)} MB a second of CPU`
    )
    row('peak memory', ...within(peak, memoryLimit, 'MB'))
  }
  row('store', `${megabytes((await stat(store)).size)} MB`)
  measureLookUps()
  measureSearches()
  for (const argv of [
    ['memory', 'search', '会议在上海召开，研究解决重大问题。'],
    ['memory', 'search', '--concordance', '重大问题']
  ]) {
    const times: Array<Time> = []
    for (let n = 0; n < 5; n++) {
      const {seconds, cpuSeconds} = await measureProcess(
        [...argv, '--memory', store],
        folder,
        [0, 1]
      )
      times.push({wall: seconds * 1000, cpu: cpuSeconds * 1000})
    }
    row(argv.slice(0, -1).join(' '), ...summarize(times))
  }
} finally {
  if (values.keep === undefined)
    await rm(folder, {recursive: true, force: true})
}

async function writeUnits(): Promise<void> {
  const file = createWriteStream(tmx)
  const write = async (text: string): Promise<void> => {
    if (!file.write(text)) await once(file, 'drain')
  }
  await write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="bench" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>\n'
  )
  let n = 0
  // Generated text has no character that XML would need to escape.
  for (const {source, target} of generateUnits(model, units)) {
    const month = `${(++n % 12) + 1}`.padStart(2, '0')
    await write(
      `<tu creationdate="2024${month}01T080000Z" creationid="translator">\n  <tuv xml:lang="zh-CN"><seg>${source}</seg></tuv>\n  <tuv xml:lang="en-US"><seg>${target}</seg></tuv>\n</tu>\n`
    )
  }
  await write('</body></tmx>\n')
  file.end()
  await once(file, 'close')
}

/** New sentences, and ones of the memory with a word or two exchanged. */
function measureLookUps(): void {
  const random = createRandom(7)
  const walk = createWalk(readPairs(model), random)
  const memory = openMemory(store, {readOnly: true})
  const known = [...generateUnits(model, Math.min(units, 20_000))]
  const near: Array<Time> = []
  const far: Array<Time> = []
  let found = 0
  const look = (source: string): [Time, number] => {
    let matches = 0
    const time = measure(() => {
      matches = memory.find({source}, {minimum: 70, most: 5}).length
    })
    return [time, matches]
  }
  const [first] = look('会议在上海召开，研究解决重大问题。')
  for (let n = 0; n < queries; n++) {
    const unit = known[Math.floor(random() * known.length)]
    const source = [...(unit?.source ?? '')]
    const [taken, matches] = look(revise(source, walk, random).join(''))
    near.push(taken)
    if (matches > 0) found++
    const length = 5 + Math.floor(27 * random() * random())
    far.push(look(`${walk(undefined, length).join('')}。`)[0])
  }
  memory.close()
  row('first look-up', `${first.wall.toFixed(1)} ms`)
  row('revised segments', ...summarize(near), `${found} of ${queries} found`)
  row('new segments', ...summarize(far))
  const all = [...near, ...far]
  row('all look-ups', ...summarize(all))
  const median = quantile(
    all.map((d) => d.cpu),
    0.5
  )
  row('median of CPU', ...within(median, lookUpLimit, 'ms'))
}

function measureSearches(): void {
  const memory = openMemory(store, {readOnly: true})
  for (const [side, text] of [
    ['source', '的'],
    ['source', '龘'],
    ['source', '重大问题'],
    ['source', '加强…合作'],
    ['target', 'joint meeting'],
    ['target', 'nowhere'],
    ['target', 'develop* … of']
  ] as const) {
    const pattern = createPattern(text)
    if (!pattern) continue
    let hits = 0
    const {wall, cpu} = measure(() => {
      hits = memory.search(pattern, {side, most: 20}).length
    })
    row(
      `concordance ${text}`,
      `${wall.toFixed(1)} ms, ${cpu.toFixed(1)} ms of CPU`,
      `${hits} shown`
    )
  }
  memory.close()
}

/** In milliseconds; what else runs on the machine makes the former longer. */
interface Time {
  readonly wall: number
  readonly cpu: number
}

function measure(work: () => void): Time {
  const before = process.cpuUsage()
  const start = performance.now()
  work()
  const wall = performance.now() - start
  const {user, system} = process.cpuUsage(before)
  return {wall, cpu: (user + system) / 1000}
}

/** Median and 95th percentile, by the clock and of CPU. */
function summarize(times: ReadonlyArray<Time>): Array<string> {
  const show = (numbers: ReadonlyArray<number>): string =>
    `median ${quantile(numbers, 0.5).toFixed(1)} ms, p95 ${quantile(numbers, 0.95).toFixed(1)} ms`
  return [
    show(times.map((d) => d.wall)),
    `of CPU ${show(times.map((d) => d.cpu))}`
  ]
}

function quantile(numbers: ReadonlyArray<number>, share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function within(value: number, limit: number, unit: string): Array<string> {
  const isOver = value > limit
  if (isOver) process.exitCode = 1
  return [
    `${value.toFixed(1)} ${unit}`,
    `${isOver ? 'over' : 'within'} ${limit} ${unit}`
  ]
}

function row(name: string, ...cells: ReadonlyArray<string>): void {
  process.stdout.write(
    `${name.padEnd(30)}${cells.map((d) => d.padEnd(34)).join('')}`.trimEnd()
  )
  process.stdout.write('\n')
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en')
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
