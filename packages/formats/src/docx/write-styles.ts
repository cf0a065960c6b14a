import type {Element} from 'xast'
import {root, val, w} from './element.ts'
import type {DocxLang} from './write-run.ts'

/** Fonts that Word has on Windows and on the Mac; LibreOffice has metric twins or Noto. */
export interface DocxFonts {
  readonly latin: string
  readonly han: string
}

/** Of the region of the Chinese. */
export function chooseFonts({source}: DocxLang): DocxFonts {
  const isTraditional = /^zh-(?:TW|HK|MO)$/i.test(source)
  return {
    latin: 'Calibri',
    han: isTraditional ? 'Microsoft JhengHei' : 'Microsoft YaHei'
  }
}

const ink = '1F2933'
const grey = '5F6B76'

/** The styles of the document. Sizes are half points. */
export function writeStyles(tags: DocxLang): Element {
  const {latin, han} = chooseFonts(tags)
  return root('styles', [
    w('docDefaults', {}, [
      w('rPrDefault', {}, [
        w('rPr', {}, [
          w('rFonts', {ascii: latin, eastAsia: han, hAnsi: latin, cs: latin}),
          val('color', ink),
          val('sz', '21'),
          val('szCs', '21'),
          w('lang', {val: tags.target, eastAsia: tags.source, bidi: 'ar-SA'})
        ])
      ]),
      w('pPrDefault', {}, [w('pPr', {}, [spacing(0, 0, 264)])])
    ]),
    paragraphStyle('Normal', 'Normal', [], [], true),
    paragraphStyle(
      'Title',
      'Title',
      [spacing(0, 40, 264)],
      [w('b'), val('sz', '32'), val('szCs', '32')]
    ),
    paragraphStyle(
      'Subtitle',
      'Subtitle',
      [spacing(0, 120, 264)],
      [val('color', grey), val('sz', '26'), val('szCs', '26')]
    ),
    paragraphStyle(
      'DocumentData',
      'Document Data',
      [spacing(0, 40, 252)],
      [val('color', grey), val('sz', '18'), val('szCs', '18')]
    ),
    paragraphStyle(
      'TableHead',
      'Table Head',
      [w('keepNext')],
      [w('b'), val('color', 'FFFFFF'), val('sz', '19'), val('szCs', '19')]
    ),
    paragraphStyle('UnitText', 'Unit Text', [], []),
    paragraphStyle('UnitHeading', 'Unit Heading', [w('keepNext')], [w('b')]),
    paragraphStyle(
      'UnitId',
      'Unit Id',
      [spacing(30, 0, 264)],
      [val('color', grey), val('sz', '17'), val('szCs', '17')]
    ),
    paragraphStyle(
      'UnitState',
      'Unit State',
      [spacing(20, 0, 264)],
      [val('sz', '18'), val('szCs', '18')]
    ),
    paragraphStyle(
      'UnitNote',
      'Unit Note',
      [spacing(10, 0, 264)],
      [val('sz', '19'), val('szCs', '19')]
    ),
    paragraphStyle(
      'Footer',
      'footer',
      [w('tabs', {}, [w('tab', {val: 'right', pos: '14910'})])],
      [val('color', grey), val('sz', '16'), val('szCs', '16')]
    ),
    paragraphStyle(
      'CommentText',
      'annotation text',
      [],
      [val('sz', '20'), val('szCs', '20')]
    ),
    characterStyle('Term', 'Term', [
      w('shd', {val: 'clear', color: 'auto', fill: 'E6EFF5'})
    ]),
    characterStyle('Restored', 'Restored', [
      w('u', {val: 'dotted', color: '9A6A00'})
    ]),
    characterStyle('Gap', 'Gap', [w('b'), val('color', 'B3261E')]),
    characterStyle('CharacterCode', 'Character Code', [val('color', grey)]),
    characterStyle('CommentReference', 'annotation reference', [
      val('sz', '16'),
      val('szCs', '16')
    ])
  ])
}

function spacing(before: number, after: number, line: number): Element {
  return w('spacing', {
    before: `${before}`,
    after: `${after}`,
    line: `${line}`,
    lineRule: 'auto'
  })
}

function paragraphStyle(
  styleId: string,
  name: string,
  paragraph: ReadonlyArray<Element>,
  run: ReadonlyArray<Element>,
  isDefault = false
): Element {
  return w(
    'style',
    {type: 'paragraph', ...(isDefault && {default: '1'}), styleId},
    [
      val('name', name),
      ...(isDefault ? [] : [val('basedOn', 'Normal')]),
      w('qFormat'),
      ...(paragraph.length > 0 ? [w('pPr', {}, paragraph)] : []),
      ...(run.length > 0 ? [w('rPr', {}, run)] : [])
    ]
  )
}

function characterStyle(
  styleId: string,
  name: string,
  run: ReadonlyArray<Element>
): Element {
  return w('style', {type: 'character', styleId}, [
    val('name', name),
    w('qFormat'),
    w('rPr', {}, run)
  ])
}
