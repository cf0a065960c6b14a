import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {segmentWithModel} from '@zhengben/restore'
import {bench, describe} from 'vitest'
import {readModel} from '../../restore/test/resources.ts'

const text = readFileSync(
  new URL('../../../corpus/chuanyu-joint-meeting/restored.md', import.meta.url),
  'utf8'
)
const segment = segmentWithModel(readModel())
const nodejieba = createRequire(import.meta.url)('nodejieba') as {
  cut(text: string): Array<string>
}

describe(`words of ${text.length} characters`, () => {
  bench('the model’s lattice', () => {
    segment(text)
  })
  bench('nodejieba, native', () => {
    nodejieba.cut(text)
  })
})
