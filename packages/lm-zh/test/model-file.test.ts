import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {modelUrl} from '@zhengben/lm-zh'
import {expect, test} from 'vitest'

test('the committed model is the one its checksum names', () => {
  const recorded = readFileSync(new URL('lm-zh.sha256', modelUrl), 'utf8')
  const hash = createHash('sha256').update(readFileSync(modelUrl)).digest('hex')
  expect(recorded).toBe(`${hash}  lm-zh.bin\n`)
})
