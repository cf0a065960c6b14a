import {readFileSync} from 'node:fs'
import {createRestorer} from '@zhengben/restore'
import {Converter} from 'opencc-js/t2cn'
import {bench, describe} from 'vitest'
import {readings, readModel, readRepositoryGlossary} from '../test/resources.ts'

const model = readModel()
const glossary = readRepositoryGlossary()
const restore = createRestorer({model, glossary, readings})
const simplify = Converter({from: 't', to: 'cn'})

for (const name of [
  'chuanyu-joint-meeting',
  'library-spun',
  'tea-industry-pinyin'
]) {
  const path = `../../../corpus/${name}/source.txt`
  const text = readFileSync(new URL(path, import.meta.url), 'utf8')
  // The peer only maps characters and phrases: the least any restorer must do.
  describe(`${name}, ${text.length} characters`, () => {
    bench('restore', () => {
      restore(text)
    })
    bench('opencc-js alone', () => {
      simplify(text)
    })
  })
}

describe('preparation', () => {
  bench('createRestorer', () => {
    createRestorer({model, glossary, readings})
  })
})
