import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {sha256Base64} from './sha256.ts'

/** What goes around the body of a page. */
export interface Shell {
  readonly title: string
  /** Language of the page itself, not of the texts on it. */
  readonly lang: string
  readonly style: string
  /** Absent where the page has none. */
  readonly script?: string
}

/**
 * A whole HTML page that asks the network for nothing: the policy allows this
 * style, this script, and nothing else.
 */
export function writePage(
  {lang, script, style, title}: Shell,
  body: ReadonlyArray<ElementContent>
): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(style)}'`,
    ...(script ? [`script-src 'sha256-${sha256Base64(script)}'`] : []),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const tree = h(null, [
    {type: 'doctype'},
    h('html', {lang}, [
      h('head', [
        h('meta', {charSet: 'utf-8'}),
        h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
        h('meta', {
          name: 'viewport',
          content: 'width=device-width, initial-scale=1'
        }),
        h('meta', {name: 'color-scheme', content: 'light dark'}),
        h('meta', {name: 'referrer', content: 'no-referrer'}),
        h('meta', {name: 'generator', content: `${tool.name} ${tool.version}`}),
        h('title', legalText(title)),
        h('link', {rel: ['icon'], href: 'data:,'}),
        h('style', style)
      ]),
      h('body', [...body, ...(script ? [h('script', script)] : [])])
    ])
  ])
  return `${toHtml(tree)}\n`
}
