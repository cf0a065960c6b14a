import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import {explainSystemError} from '../explain-system-error.ts'
import {readYaml} from '../read-yaml.ts'
import {UsageError} from '../usage-error.ts'
import {type CleanSet, joinSentences} from './clean-text.ts'
import type {Alternative} from './gold-graph.ts'
import {type GoldSentence, readConllu} from './read-conllu.ts'
import {type GoldLink, readLinks} from './score-alignment.ts'
import {type GoldWords, readWordLinks} from './score-words.ts'

/** A damaged text and what should come of it. */
export interface GoldRestoration {
  readonly id: string
  readonly classes: ReadonlyArray<string>
  /** Decides how the text is read: its ending tells Markdown. */
  readonly path: string
  readonly raw: string
  readonly gold: string
  readonly alternatives: ReadonlyArray<Alternative>
}

/** A document of a corpus. */
export interface GoldDocument extends GoldRestoration {
  /** Its English, paragraph for paragraph; absent where there is none. */
  readonly translation?: string
  /** Corrections of the alignment of the two, as YAML; absent where there are none. */
  readonly corrections?: string
}

/** Two texts, a sentence a line, and how they are linked. */
interface GoldAlignment {
  readonly id: string
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
  readonly links: ReadonlyArray<GoldLink>
}

/** Two texts, a sentence a line, words parted by blanks, and how the words are linked. */
interface GoldWordAlignment {
  readonly id: string
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
  readonly links: ReadonlyArray<GoldWords>
}

/** All gold of a folder. */
export interface Gold {
  readonly samples: ReadonlyArray<GoldRestoration>
  readonly documents: ReadonlyArray<GoldDocument>
  readonly sentences: ReadonlyArray<GoldSentence>
  /** Files of sentences that need no restoration. */
  readonly clean: ReadonlyArray<CleanSet>
  readonly alignments: ReadonlyArray<GoldAlignment>
  readonly wordAlignments: ReadonlyArray<GoldWordAlignment>
}

const alternative = v.object({span: v.string(), accept: v.array(v.string())})
const sample = v.object({
  id: v.string(),
  class: v.array(v.string()),
  raw: v.string(),
  gold: v.string(),
  alternatives: v.optional(v.nullable(v.array(alternative)), [])
})
const alternatives = v.array(alternative)

/**
 * Read what a folder holds to compare with: samples `*.json`; documents, folders
 * with `source.*` and `restored.md`; treebanks `*.conllu`; clean sentences, one
 * a line, `*.clean.txt`; links `*.align` beside `*.zh` and `*.en`; links of words
 * `*.words` beside the like.
 * @throws {UsageError} where there is nothing, or something cannot be read.
 */
export async function readGold(folder: string, shown: string): Promise<Gold> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(
    (error) => {
      throw new UsageError(
        `Cannot read ${shown}: ${error.code === 'ENOTDIR' ? 'it is a file' : explainSystemError(error)}, expected a folder with gold`
      )
    }
  )
  const names = entries.filter((d) => d.isFile()).map((d) => d.name)
  const having = (ending: string): Array<string> =>
    names.filter((d) => d.endsWith(ending)).sort()
  const read = (name: string): Promise<string> =>
    readText(join(folder, name), join(shown, name))
  const samples = having('.json').filter((d) => d !== 'scores.json')
  const folders = entries.filter((d) => d.isDirectory()).map((d) => d.name)
  const documents = await Promise.all(
    folders.sort().map((name) => readDocument(join(folder, name), name))
  )
  const gold: Gold = {
    samples: await Promise.all(
      samples.map(async (d) => readSample(join(shown, d), await read(d)))
    ),
    documents: documents.filter((d) => d !== undefined),
    sentences: (await Promise.all(having('.conllu').map(read))).flatMap(
      readConllu
    ),
    clean: await Promise.all(
      having('.clean.txt').map(async (name) => ({
        name: name.slice(0, -'.clean.txt'.length),
        texts: [
          joinSentences(readLines(await read(name)).filter((d) => d !== ''))
        ]
      }))
    ),
    alignments: await Promise.all(
      having('.align').map(async (name) => {
        const id = name.slice(0, -'.align'.length)
        return {
          id,
          source: readLines(await read(`${id}.zh`)),
          target: readLines(await read(`${id}.en`)),
          links: readLinks(await read(name))
        }
      })
    ),
    wordAlignments: await Promise.all(
      having('.words').map((name) =>
        readWordAlignment(name.slice(0, -'.words'.length), shown, read)
      )
    )
  }
  if (Object.values(gold).every((d) => d.length === 0))
    throw new UsageError(
      `Unexpected folder ${shown} without gold, expected samples *.json, folders with source.* and restored.md, *.conllu, *.clean.txt, or *.align or *.words with *.zh and *.en`
    )
  return gold
}

async function readWordAlignment(
  id: string,
  shown: string,
  read: (name: string) => Promise<string>
): Promise<GoldWordAlignment> {
  const source = readLines(await read(`${id}.zh`))
  const target = readLines(await read(`${id}.en`))
  const path = join(shown, `${id}.words`)
  const links = readWordLinks(path, await read(`${id}.words`))
  if (source.length !== links.length || target.length !== links.length)
    throw new UsageError(
      `${path}: Unexpected ${links.length} lines, expected as many as in ${id}.zh (${source.length}) and ${id}.en (${target.length})`
    )
  return {id, source, target, links}
}

/** @throws {UsageError} where the file is no sample. */
export function readSample(path: string, text: string): GoldRestoration {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${path}:1:1 ${(error as Error).message}`)
  }
  const result = v.safeParse(sample, value)
  if (!result.success) {
    const [issue] = result.issues
    throw new UsageError(
      `${path}:1:1 ${v.getDotPath(issue) ?? 'sample'}: ${issue.message}`
    )
  }
  const {class: classes, alternatives, ...rest} = result.output
  return {
    ...rest,
    classes,
    alternatives: alternatives ?? [],
    path: `${rest.id}.txt`
  }
}

/** Undefined where the folder is no document or nobody restored it by hand. */
export async function readDocument(
  folder: string,
  name: string
): Promise<GoldDocument | undefined> {
  const names = await readdir(folder)
  const source = names.find((d) => /^source\.(?:txt|md|markdown)$/i.test(d))
  if (source === undefined || !names.includes('restored.md')) return
  const path = join(folder, 'alternatives.yaml')
  const hasOther = (await stat(path).catch(() => undefined)) !== undefined
  const translation = 'translation.en.md'
  return {
    ...(names.includes(translation) && {
      translation: await readText(
        join(folder, translation),
        `${name}/${translation}`
      )
    }),
    ...(names.includes('alignment.yaml') && {
      corrections: await readText(
        join(folder, 'alignment.yaml'),
        `${name}/alignment.yaml`
      )
    }),
    id: name,
    classes: ['corpus'],
    path: source,
    raw: await readText(join(folder, source), `${name}/${source}`),
    gold: await readText(join(folder, 'restored.md'), `${name}/restored.md`),
    alternatives: hasOther
      ? readYaml(
          `${name}/alternatives.yaml`,
          await readText(path, `${name}/alternatives.yaml`),
          alternatives
        )
      : []
  }
}

async function readText(path: string, shown: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new UsageError(`Cannot read ${shown}: ${explainSystemError(error)}`)
  })
  return text.replace(/^\u{FEFF}/u, '')
}

/** Without line endings; the last one makes no line. */
export function readLines(text: string): Array<string> {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
