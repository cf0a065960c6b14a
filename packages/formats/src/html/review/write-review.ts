import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {sha256Base64} from '../sha256.ts'
import {writePage} from '../shell.ts'
import {reviewStyle} from '../style/review-style.ts'
import {plural} from '../words.ts'
import {reviewPage} from './client.ts'
import {renderItem} from './render-item.ts'
import type {ReviewPage} from './review-page.ts'

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['u', 'undecided'],
  ['e', 'edit'],
  ['s', 'save']
] as const

/**
 * A page on which a linguist decides about glossary rows, and saves the
 * decisions as a file. It needs nothing else, and whatever the texts contain
 * stands on it as text. What is answered outlives a reload of the same page.
 */
export function writeReview(page: ReviewPage): string {
  const {items, name, summary, title, versions} = page
  const asked = items.filter((d) => d.asks).length
  const hash = sha256Base64(JSON.stringify(page))
  return writePage(
    {
      title,
      lang: 'en',
      style: reviewStyle,
      script: `(${reviewPage})(document)`
    },
    [
      h('a', {className: ['skip'], href: '#items'}, 'Skip to the rows'),
      h('header', {className: ['top']}, [
        h('h1', legalText(title)),
        h('p', {className: ['sum']}, legalText(summary)),
        h('p', {className: ['no-script']}, [
          'To answer on this page, allow its script; it asks the network for nothing.'
        ])
      ]),
      ...(asked > 0
        ? [
            h('div', {className: ['bar', 'scripted']}, [
              h('p', {className: ['state']}, [
                h('output', {ariaLive: 'polite'}, plural(asked, 'row'))
              ]),
              h('label', {className: ['open-box']}, [
                h('input', {
                  type: 'checkbox',
                  id: 'open-only',
                  autoComplete: 'off'
                }),
                'Only undecided'
              ]),
              h('button', {type: 'button', id: 'save'}, 'Save decisions'),
              h(
                'ul',
                {className: ['keys'], ariaLabel: 'Keys'},
                keys.map(([key, does]) => h('li', [h('kbd', key), ` ${does}`]))
              )
            ])
          ]
        : []),
      h(
        'main',
        {
          id: 'items',
          tabIndex: -1,
          dataPage: JSON.stringify({page: hash, name, glossary: versions})
        },
        items.length > 0
          ? items.map((d, index) => renderItem(d, index + 1))
          : [h('p', 'There is nothing to decide.')]
      )
    ]
  )
}
