import {parseArgs} from 'node:util'
import {segmentWithModel} from '@zhengben/restore'
import {loadGlossary} from '../src/load-glossary.ts'
import {loadModel} from '../src/load-model.ts'
import {loadRestorer} from '../src/load-restorer.ts'
import {findProject} from '../src/project.ts'
import {measureCommands} from './measure-commands.ts'
import {measureMemory, withFile} from './measure-memory.ts'
import {measureSpeed} from './measure-speed.ts'
import {loadPeers, type Peer} from './peers.ts'
import {cleanText, spunText, traditionalText} from './texts.ts'

/** Size of the clean file that commands are compared with, in MB. */
const comparedMegabytes = 10
/** Peak memory that a file of any size may take, in MB. */
const memoryLimit = 300

const {values} = parseArgs({
  options: {
    /** Characters of each text. */
    size: {type: 'string', default: '100000'},
    /** Size of the large file; 0 leaves it out. */
    megabytes: {type: 'string', default: '200'},
    /** A clean file to compare commands with, instead of one made of the corpus. */
    file: {type: 'string'}
  }
})
const size = Number(values.size)
const megabytes = Number(values.megabytes)

const start = performance.now()
const {glossary} = await loadGlossary(await findProject('/'))
const model = await loadModel()
const restore = await loadRestorer(glossary, model, {})
print(`Prepared in ${Math.round(performance.now() - start)} ms`)

const segment = segmentWithModel(model)
const programs: ReadonlyArray<Peer> = [
  {name: 'zhengben restore', note: '', work: (text) => restore(text)},
  {
    name: 'zhengben words',
    note: 'words only, by the model',
    work: (text) => text.split('\n').map((d) => segment(d))
  },
  ...loadPeers()
]
const texts = [
  ['clean', cleanText(size)],
  ['spun', spunText(size)],
  ['traditional', traditionalText(size)]
] as const

print('\nCharacters a second')
row('', ...texts.map(([name, {length}]) => `${name} (${length})`))
for (const {name, note, work} of programs)
  if (!work) row(name, note)
  else {
    const speeds: Array<string> = []
    for (const [, text] of texts)
      speeds.push(count(await measureSpeed(text.length, () => work(text))))
    row(name, ...speeds, note)
  }

print('\nScaling of zhengben restore: characters a second')
row('', ...[1, 2, 4, 8].map((d) => `${d} × ${count(size / 2)}`))
for (const [name, make] of [
  ['clean', cleanText],
  ['spun', spunText]
] as const) {
  const speeds: Array<string> = []
  for (const times of [1, 2, 4, 8]) {
    const text = make((times * size) / 2)
    speeds.push(count(await measureSpeed(text.length, () => restore(text))))
  }
  row(name, ...speeds)
}

print(
  `\nCommands with ${values.file ?? `a clean file of ${comparedMegabytes} MB`}, start included: seconds`
)
for (const [name, seconds] of values.file
  ? measureCommands(values.file)
  : await withFile(cleanText(size), comparedMegabytes, measureCommands))
  row(name, seconds?.toFixed(2) ?? 'skipped: not installed')

if (megabytes > 0) {
  print(`\nA file of ${megabytes} MB with zhengben restore`)
  const {seconds, peak} = await measureMemory(cleanText(size), megabytes)
  const isOver = peak > memoryLimit
  row('time', `${seconds.toFixed(1)} s`)
  row(
    'peak memory',
    `${Math.round(peak)} MB, ${isOver ? 'over' : 'within'} ${memoryLimit} MB`
  )
  if (isOver) process.exitCode = 1
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function row(name: string, ...cells: ReadonlyArray<string>): void {
  print(
    `  ${name.padEnd(18)}${cells.map((d) => d.padEnd(22)).join('')}`.trimEnd()
  )
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en')
}
