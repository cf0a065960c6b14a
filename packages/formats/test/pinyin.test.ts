import {readPinyin} from '@zhengben/formats/pinyin'
import {expect, test} from 'vitest'

test('one syllable for each Han character, nothing for the rest', () => {
  expect(readPinyin('重庆银行A𠮷长大,。')).toEqual([
    'chóng',
    'qìng',
    'yín',
    'háng',
    '',
    '',
    'zhǎng',
    'dà',
    '',
    ''
  ])
})

test('as many readings as code points, whatever the text', () => {
  const text = '一\ud800丁𝒜〇㐀é\n'
  expect(readPinyin(text)).toHaveLength([...text].length)
})
