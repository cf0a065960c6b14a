import type {Element} from 'xast'
import {root, val, w} from './element.ts'
import {type DocxLang, writeRuns} from './write-run.ts'
import {chooseFonts} from './write-styles.ts'

/** Without a mode of its own a document opens in that of Word 2007. */
export function writeSettings(tags: DocxLang): Element {
  return root('settings', [
    w('zoom', {percent: '100'}),
    val('defaultTabStop', '420'),
    val('characterSpacingControl', 'compressPunctuation'),
    w('compat', {}, [
      w('compatSetting', {
        name: 'compatibilityMode',
        uri: 'http://schemas.microsoft.com/office/word',
        val: '15'
      })
    ]),
    w('themeFontLang', {val: tags.target, eastAsia: tags.source}),
    val('decimalSymbol', '.'),
    val('listSeparator', ',')
  ])
}

/** What may stand in for the fonts where they are missing. */
export function writeFonts(tags: DocxLang): Element {
  const {latin, han} = chooseFonts(tags)
  const font = (name: string, other: string, charset: string): Element =>
    w('font', {name}, [
      val('altName', other),
      val('charset', charset),
      val('family', 'swiss'),
      val('pitch', 'variable')
    ])
  const isTraditional = han.includes('JhengHei')
  return root('fonts', [
    font(latin, 'Carlito', '00'),
    font(
      han,
      isTraditional ? 'PingFang TC' : 'PingFang SC',
      isTraditional ? '88' : '86'
    )
  ])
}

/** Longer titles would run into the number of the page. */
const longestTitle = 60

/** The title at the left, the page and the number of pages at the right. */
export function writeFooter(title: string, tags: DocxLang): Element {
  const characters = [...title.replace(/\s+/g, ' ')]
  const shown =
    characters.length > longestTitle
      ? `${characters.slice(0, longestTitle - 1).join('')}…`
      : characters.join('')
  const field = (instr: string): Element =>
    w(
      'fldSimple',
      {instr: ` ${instr} `},
      writeRuns('1', {lang: 'target'}, tags)
    )
  return root('ftr', [
    w('p', {}, [
      w('pPr', {}, [val('pStyle', 'Footer')]),
      ...writeRuns(shown, {lang: 'source'}, tags),
      w('r', {}, [w('tab')]),
      field('PAGE'),
      ...writeRuns(' / ', {lang: 'target'}, tags),
      field('NUMPAGES')
    ])
  ])
}
