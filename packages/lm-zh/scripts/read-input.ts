import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

/** What the model is built from, by file name, with each file's SHA-256. */
const inputs = {
  'lm_sc.arpa.xz':
    '01610d622d725f6f38c56264d5a3f0a0460a04cc4740a8446c9e7b6d676da364',
  'laws_lines.txt.gz':
    '1540d5b85be4838d92c8e1890a38f7627502a242a25df6aed487d816ee442112',
  'jieba.dict.utf8':
    '3043b77068e09c9904f27cad82f12b6ebe9dbdb5aeff3b25e45ab7f9c1122b55',
  'word_distribution.json':
    '7f99fb93ef46b57deb772183b159daf50ecd4457b4e90b3c8f17498d304d4143'
} as const

/**
 * The bytes of an input.
 * @throws {Error} where the file is another one.
 */
export function readInput(folder: string, name: keyof typeof inputs): Buffer {
  const path = `${folder}/${name}`
  const bytes = readFileSync(path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== inputs[name])
    throw new Error(`${path}: SHA-256 ${hash}, expected ${inputs[name]}`)
  return bytes
}
