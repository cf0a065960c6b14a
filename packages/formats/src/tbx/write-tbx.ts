import type {Element} from 'xast'
import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {serializeXml, writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import type {TbxEntry, TbxTerm} from './tbx-entry.ts'

/** Names of elements that the versions of TBX call differently. */
interface Names {
  readonly entry: string
  readonly language: string
  readonly term: string
}

const names: Readonly<Record<2 | 3, Names>> = {
  2: {entry: 'termEntry', language: 'langSet', term: 'tig'},
  3: {entry: 'conceptEntry', language: 'langSec', term: 'termSec'}
}

/**
 * Concepts as a termbase in TBX-Basic: version 2 (`martif`, ISO 30042:2008) for
 * OmegaT, Weblate and older programs, or version 3 (`tbx`, ISO 30042:2019, DCA
 * style). `others` are not written. Terms of one language stand together, in order.
 */
export function writeTbx(
  entries: ReadonlyArray<TbxEntry>,
  version: 2 | 3
): string {
  // Each by itself: the tree of a large termbase takes a gigabyte.
  const written = entries.map(
    (entry) => `\n      ${serializeXml(writeEntry(entry, names[version]))}`
  )
  const empty = '<body/>'
  return writeShell(version).replace(empty, () =>
    written.length === 0 ? empty : `<body>${written.join('')}\n    </body>`
  )
}

function writeShell(version: 2 | 3): string {
  const text = x('text', lines(1, [x('body')]))
  const source = x(
    'fileDesc',
    lines(2, [
      x(
        'sourceDesc',
        lines(3, [x('p', `Exported by ${tool.name} ${tool.version}`)])
      )
    ])
  )
  if (version === 3)
    return writeXmlDocument(
      x(
        'tbx',
        {
          type: 'TBX-Basic',
          style: 'dca',
          'xml:lang': 'en',
          xmlns: 'urn:iso:std:iso:30042:ed-2'
        },
        lines(0, [x('tbxHeader', lines(1, [source])), text])
      )
    )
  const encoding = x(
    'encodingDesc',
    lines(2, [x('p', {type: 'XCSURI'}, 'TBXBasicXCSV02.xcs')])
  )
  return writeXmlDocument(
    x(
      'martif',
      {type: 'TBX-Basic', 'xml:lang': 'en'},
      lines(0, [x('martifHeader', lines(1, [source, encoding])), text])
    ),
    {name: 'martif', system: 'TBXBasiccoreStructV02.dtd'}
  )
}

function writeEntry(entry: TbxEntry, names: Names): Element {
  const {id, subject, notes, projects, terms} = entry
  const langs = [...new Set(terms.map((d) => d.lang))]
  return x(names.entry, id === undefined ? {} : {id}, [
    ...lines(3, [
      ...(subject === undefined
        ? []
        : [x('descrip', {type: 'subjectField'}, legalText(subject))]),
      ...projects.map((d) => x('admin', {type: 'projectSubset'}, legalText(d))),
      ...notes.map((d) => x('note', legalText(d))),
      ...langs.map((lang) =>
        x(
          names.language,
          {'xml:lang': lang},
          lines(
            4,
            terms
              .filter((d) => d.lang === lang)
              .map((d) => writeTerm(d, names.term))
          )
        )
      )
    ])
  ])
}

function writeTerm({term, pos, status, notes}: TbxTerm, name: string): Element {
  const children = [x('term', legalText(term))]
  if (pos !== undefined)
    children.push(x('termNote', {type: 'partOfSpeech'}, legalText(pos)))
  if (status !== undefined)
    children.push(
      x('termNote', {type: 'administrativeStatus'}, legalText(status))
    )
  children.push(...notes.map((d) => x('note', legalText(d))))
  return x(name, lines(5, children))
}
