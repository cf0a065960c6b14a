import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {createSentenceNamer} from '@zhengben/align'
import {
  type InterTextSentence,
  readInterTextAlignment,
  readInterTextDocument,
  XmlError
} from '@zhengben/formats/intertext'
import {explainSystemError} from '../explain-system-error.ts'
import {UsageError} from '../usage-error.ts'
import {YamlError} from '../yaml-error.ts'
import type {Corrections} from './read-corrections.ts'

/**
 * The alignment that a person made in InterText: links with the status `man`
 * are corrections, all others are left to the tool. The two texts stand beside
 * the file.
 * @throws {UsageError} where one of the three cannot be read or is wrong.
 */
export async function loadInterText(
  path: string,
  cwd: string
): Promise<Corrections> {
  const {fromDoc, toDoc, links} = read(
    path,
    await load(path, cwd),
    readInterTextAlignment
  )
  const sides = []
  for (const name of [fromDoc, toDoc]) {
    const file = join(dirname(path), name)
    sides.push(read(file, await load(file, cwd), readInterTextDocument))
  }
  const [from = [], to = []] = sides
  const isReversed = shareOfHan(to) > shareOfHan(from)
  const source = index(isReversed ? to : from)
  const target = index(isReversed ? from : to)
  const confirmed = links.filter((d) => d.status === 'man')
  const wrong = confirmed.flatMap(({from, to, place}) =>
    [...(isReversed ? to : from)]
      .filter((id) => !source.numbers.has(id))
      .concat(
        [...(isReversed ? from : to)].filter((id) => !target.numbers.has(id))
      )
      .map((id) => ({
        ...place,
        reason: `Unexpected id \`${id}\`, expected one of a sentence of the text`
      }))
  )
  if (wrong.length > 0) throw new YamlError(path, wrong)
  return {
    path,
    entries: confirmed.map(({from, to}) => ({
      link: {
        source: (isReversed ? to : from).map(source.nameOf),
        target: (isReversed ? from : to).map(target.nameOf)
      }
    })),
    placeOf: ([entry]) =>
      confirmed[Number(entry)]?.place ?? {line: 1, column: 1},
    sentences: {source: source.texts, target: target.texts}
  }
}

function index(sentences: ReadonlyArray<InterTextSentence>) {
  const texts = sentences.map((d) => d.text)
  const numbers = new Map(sentences.map((d, k) => [d.id, k]))
  const name = createSentenceNamer(texts)
  return {texts, numbers, nameOf: (id: string) => name(numbers.get(id) ?? -1)}
}

function shareOfHan(sentences: ReadonlyArray<InterTextSentence>): number {
  const text = sentences
    .slice(0, 200)
    .map((d) => d.text)
    .join('')
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / (text.length + 1)
}

async function load(path: string, cwd: string): Promise<string> {
  return readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
  })
}

/** @throws {YamlError}, the error of configuration that has a place. */
function read<T>(path: string, xml: string, reader: (xml: string) => T): T {
  try {
    return reader(xml)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const {line, column, message} = error
    throw new YamlError(path, [{line, column, reason: message}])
  }
}
