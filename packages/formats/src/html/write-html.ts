import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../edition.ts'
import {legalText} from '../legal-text.ts'
import {measureEdition} from '../measure-edition.ts'
import {arrangeEdition} from './arrange/arrange-edition.ts'
import type {ReadPinyin} from './arrange/spell-atoms.ts'
import {page} from './client/page.ts'
import {renderApparatus} from './parts/apparatus.ts'
import {renderKeys} from './parts/keys.ts'
import {renderPanel} from './parts/panel.ts'
import type {PageContext} from './parts/sentence.ts'
import {renderText} from './parts/text.ts'
import {renderTitle, titlesOf} from './parts/title.ts'
import {renderToolbar} from './parts/toolbar.ts'
import {writePage} from './shell.ts'
import {pageStyle} from './style/page-style.ts'

export interface HtmlOptions {
  /** Which view the page opens with (default: `restored`). */
  readonly view?: 'found' | 'restored' | 'changes'
  /** Gives the pinyin of what no annotation spells. Without it only annotations count. */
  readonly readPinyin?: ReadPinyin
  /** Address of the list of documents, relative to the page. */
  readonly indexHref?: string
  /** The same document in other formats, addresses relative to the page. */
  readonly files?: ReadonlyArray<{readonly name: string; readonly href: string}>
}

/**
 * The edition as one page that needs nothing else: text, audit, style and
 * script. Whatever the documents contain stands on it as text and nothing else.
 */
export function writeHtml(
  edition: Edition,
  options?: Readonly<HtmlOptions> | null
): string {
  const {bitext, meta, restoration} = edition
  const arrangement = arrangeEdition(edition, options?.readPinyin)
  const context: PageContext = {
    arrangement,
    lang: bitext.lang,
    foundLang: restoration.script === 'Hant' ? 'zh-Hant' : undefined,
    doubtful: new Set(
      arrangement.doubts.flatMap(({place}) =>
        place?.startsWith('e') ? Number(place.slice(1)) : []
      )
    )
  }
  const statistics = measureEdition(edition)
  const {source, target} = titlesOf(meta)
  const hasPinyin = arrangement.sections.some((section) =>
    section.rows.some((row) =>
      row.source.some((d) => d.pinyin.some((part) => part.length > 0))
    )
  )
  const body = [
    h('a', {className: ['skip'], href: '#text'}, 'Skip to the text'),
    renderToolbar({
      hasEdits: bitext.edits.length > 0,
      hasGlosses: arrangement.glosses.size > 0,
      hasPinyin,
      hasTerms: arrangement.terms.size > 0,
      view: options?.view ?? 'restored',
      ...(options?.indexHref === undefined
        ? {}
        : {indexHref: options.indexHref})
    }),
    h('div', {className: ['desk']}, [
      h('main', {className: ['sheet']}, [
        renderTitle(meta, bitext.lang),
        renderText(context),
        renderApparatus(context),
        renderFooter(edition, options?.files ?? [])
      ]),
      renderPanel(edition, statistics, context)
    ]),
    h('div', {
      id: 'card',
      popover: 'auto',
      role: 'dialog',
      ariaLabel: 'About this place',
      tabIndex: -1
    }),
    renderKeys()
  ]
  return writePage(
    {
      title: target === undefined ? source.text : `${source.text} · ${target}`,
      lang: 'en',
      style: pageStyle,
      script: `(${page})(document)`
    },
    body
  )
}

function renderFooter(
  {credits, meta}: Edition,
  files: ReadonlyArray<{readonly name: string; readonly href: string}>
): Element {
  return h('footer', [
    ...(meta.rights ? [h('p', legalText(meta.rights))] : []),
    ...(credits ?? []).map((d) => h('p', legalText(d))),
    ...(files.length > 0
      ? [
          h('ul', {className: ['files']}, [
            ...files.map((d) => h('li', [h('a', {href: d.href}, d.name)]))
          ])
        ]
      : [])
  ])
}
