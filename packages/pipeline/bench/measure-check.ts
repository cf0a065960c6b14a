import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {measureProcess} from './measure-process.ts'

/*
 * What `zhengben check` takes for tables of some sizes. Their units are two
 * pairs of the tests each, so that texts differ and words repeat, as they do
 * in a large job.
 */

const {values} = parseArgs({
  options: {units: {type: 'string', default: '12500,25000,50000,100000'}}
})

const pairs = (
  await Promise.all(
    ['clean', 'free', 'natural'].map((name) =>
      readFile(
        new URL(`../../translate/test/fixtures/${name}.tsv`, import.meta.url),
        'utf8'
      )
    )
  )
).flatMap((text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
)

/** The table's rows: every pair with every other, the nearest first. */
function writeTable(count: number): string {
  const rows = Array.from({length: count}, (_, i) => {
    const first = pairs[i % pairs.length] as [string, string]
    const step = 1 + Math.floor(i / pairs.length)
    const second = pairs[(i + step) % pairs.length] as [string, string]
    return `${first[0]}${second[0]}\t${first[1]} ${second[1]}`
  })
  return `zh\ten\n${rows.join('\n')}\n`
}

const folder = await mkdtemp(join(tmpdir(), 'zhengben-check-'))
try {
  const path = join(folder, 'units.tsv')
  for (const count of values.units.split(',').map(Number)) {
    await writeFile(path, writeTable(count))
    // Findings end it with 1.
    const {seconds, cpuSeconds, peak} = await measureProcess(
      ['check', path, '--json'],
      folder,
      [0, 1]
    )
    process.stdout.write(
      `${count} units: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of a processor, ${peak.toFixed(0)} MB\n`
    )
  }
} finally {
  await rm(folder, {recursive: true})
}
