import {checkUnits} from '@zhengben/translate'
import {describe, expect, test} from 'vitest'
import {findingsOf, resources, unitsOf} from './helpers/resources.ts'

describe('names', () => {
  test.each([
    ['分析师大卫·威尔逊认为', 'Daniel Wilson, an analyst, believes', /David/],
    ['摩根士丹利的大卫·威尔逊认为', 'Daniel Wilson of Morgan Stanley', /David/],
    ['约翰逊和玛丽·史密斯来了。', 'Johnson and Margaret Smith came.', /Mary/],
    ['她叫沈玉兰。', 'Her name was Chen Yulan.', /Shen Yulan/],
    ['由欧阳明远主持。', 'Chaired by Sima Mingyuan.', /Ouyang Mingyuan/],
    [
      '乘组由蔡旭哲、宋令东和王浩泽组成。',
      'The crew consists of Cai Xuzhe, Wang Haoze and one other.',
      /Song Lingdong/
    ]
  ])('%s: %s is reported', (source, target, message) => {
    expect(findingsOf(['name'], source, target).join()).toMatch(message)
  })

  test.each([
    ['分析师大卫·威尔逊认为', 'David Wilson, an analyst, believes'],
    ['分析师大卫·威尔逊认为', 'Dave Wilson, an analyst, believes'],
    ['大卫·威尔逊和丹尼尔来了。', 'Wilson and Daniel came.'],
    ['麦克·罗斯来了。', 'Michael Ross came.'],
    ['她叫张玉兰。', 'Her name was Chang Yulan.'],
    ['她叫沈玉兰。', 'Her name was Shen Yulan.'],
    ['45分钟到上海虹桥。', 'Shanghai Hongqiao is 45 minutes away.'],
    ['和玉兰一起来的还有陈家的人。', 'Chen Yulan came too.'],
    [
      '乘组由蔡旭哲、宋令东和王浩泽组成。',
      'The crew consists of Cai Xuzhe, Song Lingdong and Wang Haoze.'
    ],
    [
      '陈东、叶光富、王杰在轨。',
      'Commander Chen, Ye Guangfu and Wang Jie are in orbit.'
    ]
  ])('%s: %s', (source, target) => {
    expect(findingsOf(['name'], source, target)).toEqual([])
  })
})

test('an organization rendered in two ways', () => {
  const units = unitsOf([
    ['远澜科技发布财报。', 'Yuanlan Technology released its results.'],
    ['远澜科技报收45港元。', 'Yuanlan Tech closed at HK$45.'],
    ['远澜科技有限公司', 'Yuanlan Technology Co., Ltd.'],
    ['远澜科技总裁李明', 'Yuanlan President Li Ming']
  ])
  expect(
    checkUnits(units, resources).filter((d) => d.rule === 'term-variants')
  ).toMatchObject([
    {unit: 1, actual: 'Yuanlan Tech', expected: ['Yuanlan Technology']}
  ])
})
