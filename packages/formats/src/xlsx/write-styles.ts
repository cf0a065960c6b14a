import type {Element} from 'xast'
import {x} from 'xastscript'
import {main} from './namespace.ts'

/** The styles of cells by what they are for. */
export const styleOf = {text: '1', reading: '2', head: '3'} as const

/** Format 49 is text: what is typed into such a cell stays as typed. */
const text = {numFmtId: '49', xfId: '0', applyNumberFormat: '1'}
const sides = ['left', 'right', 'top', 'bottom']
const wrapped = (): Element => x('alignment', {vertical: 'top', wrapText: '1'})

/** The style sheet of a workbook. */
export function writeStyles(): Element {
  const plain = {numFmtId: '0', fontId: '0', fillId: '0', borderId: '0'}
  const font = (...before: Array<Element>): Element =>
    x('font', [...before, x('sz', {val: '11'}), x('name', {val: 'Calibri'})])
  const fill = (patternType: string): Element =>
    x('fill', [x('patternFill', {patternType})])
  return x('styleSheet', {xmlns: main}, [
    x('fonts', {count: '2'}, [font(), font(x('b'))]),
    x('fills', {count: '3'}, [
      fill('none'),
      fill('gray125'),
      x('fill', [
        x('patternFill', {patternType: 'solid'}, [
          x('fgColor', {rgb: 'FFE8EDF1'}),
          x('bgColor', {indexed: '64'})
        ])
      ])
    ]),
    x('borders', {count: '2'}, [writeBorder([]), writeBorder(sides)]),
    x('cellStyleXfs', {count: '1'}, [x('xf', plain)]),
    x('cellXfs', {count: '4'}, [
      x('xf', {...plain, xfId: '0'}),
      x('xf', {...text, fontId: '0', fillId: '0', borderId: '0'}),
      x(
        'xf',
        {
          ...text,
          fontId: '0',
          fillId: '0',
          borderId: '1',
          applyBorder: '1',
          applyAlignment: '1'
        },
        [wrapped()]
      ),
      x(
        'xf',
        {
          ...text,
          fontId: '1',
          fillId: '2',
          borderId: '1',
          applyBorder: '1',
          applyFont: '1',
          applyFill: '1',
          applyAlignment: '1'
        },
        [wrapped()]
      )
    ]),
    x('cellStyles', {count: '1'}, [
      x('cellStyle', {name: 'Normal', xfId: '0', builtinId: '0'})
    ])
  ])
}

/** Fine grey lines at some sides of a cell. */
function writeBorder(lined: ReadonlyArray<string>): Element {
  return x(
    'border',
    [...sides, 'diagonal'].map((side) =>
      lined.includes(side)
        ? x(side, {style: 'thin'}, [x('color', {rgb: 'FFCBD2D9'})])
        : x(side)
    )
  )
}
