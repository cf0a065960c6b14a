import {readPlainText} from '@zhengben/formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

function outline(source: string): Array<string> {
  return readPlainText(source).blocks.map(
    ({type, depth, range}) =>
      `${type}${depth ? ` ${depth}` : ''}: ${source.slice(...range)}`
  )
}

describe('readPlainText', () => {
  it('makes a block of each line that is not blank', () => {
    expect(
      outline('　　第一段话。\r\n \t\r\n第二段话，\r第三段话。　\n')
    ).toEqual([
      'paragraph: 第一段话。',
      'paragraph: 第二段话，',
      'paragraph: 第三段话。'
    ])
  })

  it('takes a short first line without stop for the title', () => {
    expect(outline('2023-12-31\n\n河上的桥\n\n桥修好了。')).toEqual([
      'paragraph: 2023-12-31',
      'heading 1: 河上的桥',
      'paragraph: 桥修好了。'
    ])
    expect(outline('河上的桥')).toEqual(['paragraph: 河上的桥'])
    expect(outline('各位乡亲：\n桥修好了。')[0]).toBe('paragraph: 各位乡亲：')
    expect(outline('他说：“桥修好了。”\n是的')[0]).toMatch(/^paragraph/)
    expect(outline(`${'长'.repeat(61)}\n桥修好了。`)[0]).toMatch(/^paragraph/)
  })

  it('knows chapter lines', () => {
    expect(
      outline(
        '山河记\n第一章 出山\n雨停了。\n第12回　过河\n第二天，雨又下了。\n尾声'
      )
    ).toEqual([
      'heading 1: 山河记',
      'heading 2: 第一章 出山',
      'paragraph: 雨停了。',
      'heading 2: 第12回　过河',
      'paragraph: 第二天，雨又下了。',
      'heading 2: 尾声'
    ])
  })

  it('keeps all of the source as one piece', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'中a。 　\t\r\n')}),
        (source) => {
          const {value, pieces, blocks} = readPlainText(source)
          const all = [0, source.length]
          expect(value).toBe(source)
          expect(pieces).toEqual(source ? [{prose: all, source: all}] : [])
          let end = 0
          for (const {range} of blocks) {
            expect(value.slice(end, range[0]).trim()).toBe('')
            expect(value.slice(...range)).toMatch(/^\S(?:.*\S)?$/)
            end = range[1]
          }
          expect(value.slice(end).trim()).toBe('')
        }
      )
    )
  })
})
