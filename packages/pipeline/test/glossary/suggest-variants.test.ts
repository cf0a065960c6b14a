import {createThesaurus, suggestVariants} from '@zhengben/restore'
import {describe, expect, test} from 'vitest'
import {readings} from '../../src/adapters/pinyin.ts'
import {loadDictionary} from '../../src/load-dictionary.ts'
import {loadModel} from '../../src/load-model.ts'

const dictionary = await loadDictionary()
const thesaurus = createThesaurus({
  model: await loadModel(),
  glosses: (word) => dictionary.lookup(word),
  readings
})

const spun = `市图书馆延长了办事时间，读者须要借书，晚上也能来。
新馆的办事人员说，曩昔这里没有自习室，学生须要到别处找座位。
图书馆还为老年读者供应放大镜和热水，办事质量比曩昔好得多。
读者供应的意见，馆里每周都会答复。`
const clean = spun
  .replaceAll('办事', '服务')
  .replaceAll('须要', '需要')
  .replaceAll('曩昔', '过去')
  .replaceAll('供应', '提供')

describe('forms that surprise', () => {
  const found = suggestVariants([{path: 'page.txt', value: spun}], thesaurus)
  const originalsOf = (form: string): Array<string> =>
    found.find((d) => d.form.value === form)?.originals.map((d) => d.value) ??
    []

  test.each([
    ['须要', '需要'],
    ['供应', '提供']
  ])('%s: %s comes first', (form, original) => {
    expect(originalsOf(form)[0]).toBe(original)
  })

  test('what was put there comes before what was not', () => {
    expect(found.slice(0, 3).map((d) => d.form.value)).toEqual(
      expect.arrayContaining(['供应', '办事', '须要'])
    )
  })

  test('says what speaks for an original', () => {
    const evidence = found
      .find((d) => d.form.value === '供应')
      ?.originals[0]?.evidence.map((d) => d.source)
    expect(evidence).toEqual(
      expect.arrayContaining(['model', 'characters', 'gloss', 'distribution'])
    )
  })

  test('honest text calls for next to nothing', () => {
    const honest = suggestVariants(
      [{path: 'page.txt', value: clean}],
      thesaurus
    )
    expect(honest.filter((d) => d.score >= 0.5)).toEqual([])
  })

  test('forms known, rare or inside what was restored are left out', () => {
    const texts = [
      {
        path: 'page.txt',
        value: spun,
        restored: Array.from(
          spun.matchAll(/供应/g),
          ({index}) => [index, index + 2] as const
        )
      }
    ]
    const forms = suggestVariants(texts, thesaurus, {
      isKnown: (d) => d === '须要'
    }).map((d) => d.form.value)
    expect(forms).not.toContain('须要')
    expect(forms).not.toContain('供应')
    expect(forms).not.toContain('放大镜')
  })

  test('no text, no forms', () => {
    expect(suggestVariants([], thesaurus)).toEqual([])
    expect(
      suggestVariants([{path: 'e.txt', value: 'Hello!\n'}], thesaurus)
    ).toEqual([])
  })
})

test('English opposite a form that is no word tells what it stands for', () => {
  const lines = [
    '邦度重视农业。',
    '这是邦度的责任。',
    '邦度出资修路。',
    '孩子们在读书。',
    '他喜欢唱歌。',
    '春天来了。',
    '昨天下了雨。',
    '我们去爬山。',
    '妈妈做了晚饭。',
    '火车晚点了。',
    '医生很忙。',
    '商店关门了。'
  ]
  const value = lines.join('\n')
  const starts = lines.map((d) => value.indexOf(d))
  const units = [
    'the country values farming',
    'this is a duty of the country',
    'the country paid for roads',
    'the children are reading',
    'he likes singing',
    'spring is here',
    'it rained yesterday',
    'we went up the hill',
    'mother made dinner',
    'the train was late',
    'the doctor is busy',
    'the shop has closed'
  ].map((d) => new Set(d.split(' ')))
  const found = suggestVariants([{path: 'a.txt', value}], thesaurus, {
    english: {
      units,
      unitOf: ({start}) => starts.findLastIndex((d) => d <= start)
    }
  }).find((d) => d.form.value === '邦度')
  expect(found?.originals[0]).toMatchObject({value: '国家'})
  expect(found?.originals[0]?.evidence).toContainEqual({
    source: 'translation',
    text: 'opposite country'
  })
})
