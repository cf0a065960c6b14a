import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatCorrection, loadCorrections} from '@zhengben/pipeline/align'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'

const text = fc
  .oneof(
    fc.string({unit: 'binary', maxLength: 12}),
    fc.constantFrom(
      'true',
      'null',
      '12',
      '1.5e3',
      '~',
      '- 一',
      '# 二',
      '三: 四',
      '“五”',
      "it's",
      '"six"',
      '\u202E七',
      '\u0085',
      '𠮷',
      '=八',
      '[九]',
      'yes',
      '*a',
      '&b',
      '!c',
      '|',
      '%d',
      '@e'
    )
  )
  .filter((d) => d.trim() !== '')

test('corrections are read as they were written, whatever the text', async () => {
  const corrections = fc.sample(
    fc.record({
      link: fc.record({
        source: fc.array(
          fc.oneof(
            text,
            fc.record({text, after: text}, {requiredKeys: ['text']})
          ),
          {minLength: 2, maxLength: 3}
        ),
        target: fc.array(text, {maxLength: 0})
      })
    }),
    {numRuns: 1000, seed: 1}
  )
  const yaml = corrections.map(formatCorrection).join('')
  expect(yaml.replaceAll('\n', '')).not.toMatch(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
  )
  const folder = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await writeFile(join(folder, 'a.yaml'), yaml)
  const {entries} = await loadCorrections('a.yaml', folder)
  expect(entries).toEqual(corrections)
})
