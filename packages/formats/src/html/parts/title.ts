import type {Element} from 'hast'
import {h} from 'hastscript'
import type {DocumentMeta} from '../../edition.ts'
import {legalText} from '../../legal-text.ts'

/**
 * Title in both languages and what is known of the document. Addresses are
 * text: a page found on a spam site must not become a link to it.
 */
export function renderTitle(
  meta: DocumentMeta,
  lang: {readonly source: string; readonly target: string}
): Element {
  const {source, target} = titlesOf(meta)
  const facts: Array<[string, string | undefined, string?]> = [
    ['Author', meta.author, lang.source],
    ['Translator', meta.translator],
    ['Date', meta.date],
    ['Found at', meta.sourceUrl],
    ['Identifier', meta.identifier]
  ]
  const known = facts.flatMap(([name, value, tag]) =>
    value
      ? [h('div', [h('dt', name), h('dd', {lang: tag}, legalText(value))])]
      : []
  )
  return h('div', {className: ['title']}, [
    h(
      'h1',
      {lang: source.lang === 'source' ? lang.source : lang.target},
      legalText(source.text)
    ),
    ...(target === undefined
      ? []
      : [
          h(
            'p',
            {className: ['subtitle'], lang: lang.target},
            legalText(target)
          )
        ]),
    ...(known.length > 0 ? [h('dl', {className: ['facts']}, known)] : [])
  ])
}

/** The first title there is, and the English one where it is another. */
export function titlesOf({id, title}: DocumentMeta): {
  source: {text: string; lang: 'source' | 'target'}
  target?: string
} {
  if (title?.source) {
    const source = {text: title.source, lang: 'source'} as const
    return title.target ? {source, target: title.target} : {source}
  }
  return {source: {text: title?.target ?? id, lang: 'target'}}
}
