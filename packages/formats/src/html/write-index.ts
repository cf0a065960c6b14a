import {editKinds} from '@zhengben/bitext'
import type {Element} from 'hast'
import {h} from 'hastscript'
import type {DocumentMeta, Edition} from '../edition.ts'
import {legalText} from '../legal-text.ts'
import {measureEdition, type Statistics} from '../measure-edition.ts'
import {describeKinds, kindBar} from './parts/charts.ts'
import {titlesOf} from './parts/title.ts'
import {writePage} from './shell.ts'
import {indexStyle} from './style/index-style.ts'
import {count, kindNames, percent, plural} from './words.ts'

/** One document on the list and the files that were written of it. */
export interface IndexEntry {
  readonly meta: DocumentMeta
  readonly lang: {readonly source: string; readonly target: string}
  readonly statistics: Statistics
  readonly spun: number
  /** Addresses relative to the list; the first is where the title leads. */
  readonly files: ReadonlyArray<{readonly name: string; readonly href: string}>
}

/** What the list of documents says of an edition. */
export function createIndexEntry(
  edition: Edition,
  files: IndexEntry['files']
): IndexEntry {
  return {
    meta: edition.meta,
    lang: edition.bitext.lang,
    statistics: measureEdition(edition),
    spun: edition.restoration.spun,
    files
  }
}

/** The list of documents as one page without script. */
export function writeIndex(entries: ReadonlyArray<IndexEntry>): string {
  const sum = (pick: (d: Statistics) => number): number =>
    entries.reduce((total, d) => total + pick(d.statistics), 0)
  const changes = sum((d) => countEdits(d))
  const doubtful = sum((d) => d.doubtful)
  const kinds = editKinds.filter((kind) =>
    entries.some((d) => d.statistics.edits.some((e) => e.kind === kind))
  )
  return writePage({title: 'Zhengben 正本', lang: 'en', style: indexStyle}, [
    h('main', [
      h('h1', [h('span', {lang: 'zh-Hans'}, '正本'), ' Documents']),
      h(
        'p',
        {className: ['sum']},
        `${plural(entries.length, 'document')}, ${plural(
          sum((d) => d.sentences.source),
          'Chinese sentence'
        )}, ${plural(changes, 'change')}, ${plural(doubtful, 'doubtful place')}.`
      ),
      ...(kinds.length > 0
        ? [
            h(
              'ul',
              {className: ['legend'], ariaLabel: 'Kinds of change'},
              kinds.map((d) => h('li', {dataKind: d}, kindNames[d]))
            )
          ]
        : []),
      h('ol', {className: ['documents']}, entries.map(renderEntry))
    ])
  ])
}

function renderEntry({
  files,
  lang,
  meta,
  spun,
  statistics
}: IndexEntry): Element {
  const {source, target} = titlesOf(meta)
  const [first] = files
  const title = legalText(source.text)
  const {aligned, characters, doubtful, edits, sentences, units} = statistics
  const facts: Array<[string, string]> = [
    ['Characters', count(characters.restored)],
    ['Sentences', `${count(sentences.source)} / ${count(sentences.target)}`],
    ['Aligned units', `${count(aligned)} of ${count(units)}`],
    ['Changes', count(countEdits(statistics))],
    ['Doubtful places', count(doubtful)],
    ['Spun', percent(spun)]
  ]
  return h('li', [
    h('h2', {lang: lang[source.lang]}, [
      first ? h('a', {href: first.href}, title) : title
    ]),
    ...(target
      ? [h('p', {className: ['english'], lang: lang.target}, legalText(target))]
      : []),
    h(
      'dl',
      facts.map(([name, value]) => h('div', [h('dt', name), h('dd', value)]))
    ),
    edits.length > 0
      ? kindBar(edits)
      : h('p', {className: ['clean']}, describeKinds(edits)),
    h(
      'ul',
      {className: ['files'], ariaLabel: 'Files'},
      files.map((d) => h('li', [h('a', {href: d.href}, d.name)]))
    )
  ])
}

function countEdits({edits}: Statistics): number {
  return edits.reduce((sum, d) => sum + d.count, 0)
}
