import {readdirSync, readFileSync} from 'node:fs'
import {
  type Glossary,
  type GlossaryFile,
  readGlossary
} from '@zhengben/glossary'
import {modelUrl} from '@zhengben/lm-zh'
import {type LanguageModel, readLanguageModel} from '@zhengben/restore'
import {pinyin} from 'pinyin-pro'

const root = new URL('../../../', import.meta.url)

/** Every reading of a character, by pinyin-pro. */
export function readings(character: string): ReadonlyArray<string> {
  return pinyin(character, {multiple: true, type: 'array'})
}

/** The committed language model. */
export function readModel(): LanguageModel {
  return readLanguageModel(readFileSync(modelUrl))
}

/** The glossary that linguists edit. */
export function readRepositoryGlossary(): Glossary {
  const files: Array<GlossaryFile> = []
  for (const folder of ['glossary/variants/', 'glossary/terms/'])
    for (const name of readdirSync(new URL(folder, root)))
      if (name.endsWith('.tsv')) files.push(readFile(folder + name))
  files.push(readFile('glossary/keep.tsv'))
  return readGlossary(files).glossary
}

/** A glossary of the given rows of variants, in the file's columns. */
export function createGlossary(...rows: ReadonlyArray<string>): Glossary {
  const header =
    '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
  const lines = rows.map((row) => {
    const cells = row.split(' ')
    return [...cells, ...Array(9 - cells.length).fill('')].join('\t')
  })
  const path = 'glossary/variants/test.tsv'
  const value = [header, ...lines.sort(), ''].join('\n')
  const {glossary, problems} = readGlossary([{path, value}])
  if (problems.some((d) => d.fatal)) throw new Error(problems[0]?.reason)
  return glossary
}

function readFile(path: string): GlossaryFile {
  return {path, value: readFileSync(new URL(path, root), 'utf8')}
}
