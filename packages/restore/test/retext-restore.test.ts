import {parseChinese} from '@zhengben/chinese'
import {retextRestore} from '@zhengben/restore'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

test('puts the restoration and its doubtful places on the file', async () => {
  const glossary = createGlossary(
    '饱舞 推动|鼓舞 word spun approved',
    '代外 代表 word spun approved',
    '邦度 国家 word spun approved',
    '庞大 巨大|重大 word spun approved'
  )
  const file = new VFile('第一行\n代外们饱舞邦度取得庞大成就。')
  const tree = parseChinese(String(file))
  await unified()
    .use(retextRestore, {resources: {model: readModel(), glossary, readings}})
    .run(tree, file)
  expect(file.data.restoration?.value).toBe(
    '第一行\n代表们推动国家取得巨大成就。'
  )
  expect(String(file)).toBe('第一行\n代外们饱舞邦度取得庞大成就。')
  for (const message of file.messages) {
    expect(message).toMatchObject({source: 'zhengben', line: 2})
    expect(message.expected?.length).toBeGreaterThan(0)
  }
  expect(file.messages.length).toBeGreaterThan(0)
})
