import {join} from 'node:path'
import {readPinyin} from '@zhengben/formats/pinyin'
import {readGlossary} from '@zhengben/glossary'
import {cellsOf, valuesOf} from '@zhengben/glossary/exchange'
import {type SearchHit, searchGlossary} from '@zhengben/glossary/search'
import {readings} from '../adapters/pinyin.ts'
import {findBuiltinGlossary} from '../builtin-glossary.ts'
import {builtin} from '../config.ts'
import type {Project} from '../project.ts'
import {readGlossaryFiles} from './read-files.ts'
import {
  type Concordance,
  countUses,
  type FormCount,
  type WantedForm
} from './search/count-uses.ts'
import {readCorpus} from './search/read-corpus.ts'

export type {SearchHit} from '@zhengben/glossary/search'
export type {Concordance, FormCount} from './search/count-uses.ts'

/** A row that was found and its uses in the corpus. */
export interface FoundRow extends SearchHit {
  /** Where the row can be opened. */
  readonly absolute: string
  /** Of the row's Chinese form. */
  readonly pinyin: string
  readonly counts: ReadonlyArray<FormCount>
  readonly lines: ReadonlyArray<Concordance>
}

export interface GlossarySearch {
  readonly query: string
  /** Rows that were found, in all. */
  readonly total: number
  /** The first of them. */
  readonly rows: ReadonlyArray<FoundRow>
  /** Rows that could not be read and so not be found, and files that are not UTF-8. */
  readonly problems: number
  /** The text itself in the corpus; where no row was found. */
  readonly lines: ReadonlyArray<Concordance>
  readonly documents: number
  /** Documents without a restoration by hand: their texts count as found only. */
  readonly unrestored: number
}

/**
 * Find rows of the glossary, and their forms in the documents of the corpus.
 * @throws {UsageError} where the glossary or a document cannot be read.
 */
export async function searchGlossaryFiles(options: {
  readonly query: string
  readonly project: Project
  readonly cwd: string
  /** Rows shown with their uses. */
  readonly limit: number
  /** Lines shown for each side. */
  readonly context: number
}): Promise<GlossarySearch> {
  const {query, project, cwd, limit, context} = options
  const {files, findings} = await readGlossaryFiles(
    await listFolders(project),
    project,
    cwd
  )
  const {glossary, problems} = readGlossary(files)
  const absolutes = new Map(files.map((d) => [d.path, d.absolute]))
  const readingsOf = createReadings()
  const literal = searchGlossary(glossary, query, readingsOf)
  // Rows are in simplified characters, and so are their forms.
  const simple = literal.length > 0 ? query : await simplify(query)
  const hits =
    simple === query ? literal : searchGlossary(glossary, simple, readingsOf)
  const {texts, documents, unrestored} = await readCorpus(project, cwd)
  const rows = hits.slice(0, limit).map((hit): FoundRow => {
    const cells = cellsOf(hit.row)
    const form = cells['variant'] ?? cells['source'] ?? cells['text'] ?? ''
    return {
      ...hit,
      absolute: absolutes.get(hit.row.path) ?? hit.row.path,
      pinyin: spell(form),
      ...countUses(formsOf(cells), texts, context)
    }
  })
  const own: WantedForm = {
    form: query.trim(),
    column: 'query',
    sides: ['found', 'restored', 'translation'],
    isShown: true
  }
  return {
    query,
    total: hits.length,
    rows,
    problems: findings.length + problems.filter((d) => d.fatal).length,
    lines: hits.length > 0 ? [] : countUses([own], texts, context).lines,
    documents,
    unrestored
  }
}

/** Every folder that restoration reads, the built-in one too; none where there is no project. */
async function listFolders({root, config}: Project): Promise<Array<string>> {
  if (root === undefined) return []
  return Promise.all(
    config.glossary.map((d) =>
      d === builtin ? findBuiltinGlossary() : join(root, d)
    )
  )
}

/** The forms of a row that stand in texts. */
function formsOf(cells: Readonly<Record<string, string>>): Array<WantedForm> {
  const chinese = ['found', 'restored'] as const
  const english = ['translation'] as const
  const form = (column: string, isShown: boolean): Array<WantedForm> =>
    valuesOf(cells[column]).map((d) => ({
      form: d,
      column,
      sides: ['preferred', 'admitted', 'forbidden'].includes(column)
        ? english
        : chinese,
      isShown
    }))
  return [
    ...form('variant', true),
    ...form('original', false),
    ...form('source', true),
    ...form('text', true),
    ...form('preferred', true),
    ...form('admitted', true),
    ...form('forbidden', true)
  ]
}

async function simplify(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return text
  const {Converter} = await import('opencc-js/t2cn')
  return Converter({from: 't', to: 'cn'})(text)
}

/** Readings of Han, each character looked up once. */
function createReadings(): (character: string) => ReadonlyArray<string> {
  const known = new Map<string, ReadonlyArray<string>>()
  return (character) => {
    const found = known.get(character)
    if (found) return found
    const isHan = /\p{Script=Han}/u.test(character)
    const result = isHan ? readings(character) : []
    known.set(character, result)
    return result
  }
}

function spell(form: string): string {
  return readPinyin(form)
    .filter((d) => d !== '')
    .join(' ')
}
