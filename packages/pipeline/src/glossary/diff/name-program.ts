import {createHash} from 'node:crypto'
import {readdir, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {modelUrl} from '@zhengben/lm-zh'

const parts = [
  '@zhengben/bitext',
  '@zhengben/chinese',
  '@zhengben/formats/text',
  '@zhengben/glossary',
  '@zhengben/restore'
]

/**
 * A name for the program that restores, another one after every build: of the
 * sizes and times of its files and of the model.
 */
export async function nameProgram(): Promise<string> {
  const folders = parts.map((d) =>
    dirname(fileURLToPath(import.meta.resolve(d)))
  )
  const listings = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder, {recursive: true})
      return names
        .filter((d) => /\.[jt]s$/.test(d))
        .map((d) => `${folder}/${d}`)
    })
  )
  const paths = [...listings.flat().sort(), fileURLToPath(modelUrl)]
  const stats = await Promise.all(paths.map((d) => stat(d)))
  const hash = createHash('sha1').update(process.version)
  for (const [index, {size, mtimeMs}] of stats.entries())
    hash.update(`${paths[index]} ${size} ${mtimeMs}\n`)
  return hash.digest('base64')
}
