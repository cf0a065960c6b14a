import {createPointFinder} from '../text/create-point-finder.ts'
import {localName} from '../xml/local-name.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {xmlErrorAt} from '../xml/xml-error.ts'
import type {TbxEntry, TbxTerm} from './tbx-entry.ts'

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyArray<infer E>
    ? Array<E>
    : T[K]
}

const roots: ReadonlySet<string> = new Set(['martif', 'tbx'])
const entryNames: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry'])
const languageNames: ReadonlySet<string> = new Set(['langSet', 'langSec'])
const termNames: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec'])
/** Elements whose data category is their `type`; in DCT style the name is the category. */
const typed: ReadonlySet<string> = new Set([
  'descrip',
  'admin',
  'termNote',
  'xref',
  'ref',
  'transac',
  'transacNote'
])
/** Elements that hold others and say nothing themselves. */
const groups = /Grp$|^(?:text|body|term|hi|foreign|ph|pc|sc|ec|mrk)$/

/**
 * The concepts of a termbase in TBX: version 2 (`martif`), or version 3 in
 * either style. White space inside a text is one space. Nothing is loaded, and
 * no entities but those of XML are read.
 * @throws {XmlError} where the file is no XML or no termbase.
 */
export function readTbx(xml: string): Array<TbxEntry> {
  const entries: Array<TbxEntry> = []
  const pointAt = createPointFinder(xml)
  let entry: Writable<TbxEntry> | undefined
  let term: Writable<TbxTerm> | undefined
  let lang = ''
  let isFirst = true
  /** The data category whose text is being read, and the depth inside it. */
  let category: string | undefined
  let depth = 0
  let text = ''

  parseXml(xml, {
    open({name, attributes, start}) {
      const local = localName(name)
      if (isFirst && !roots.has(local))
        throw xmlErrorAt(
          `Unexpected <${name}>, expected a termbase: <martif> (TBX 2) or <tbx> (TBX 3)`,
          xml,
          start
        )
      isFirst = false
      if (category !== undefined) depth++
      else if (entryNames.has(local))
        entry = {
          line: pointAt(start).line,
          ...(attributes['id'] !== undefined && {id: attributes['id']}),
          notes: [],
          projects: [],
          terms: [],
          others: []
        }
      else if (!entry) return
      else if (languageNames.has(local)) lang = attributes['xml:lang'] ?? ''
      else if (termNames.has(local)) term = {lang, term: '', notes: []}
      else if (typed.has(local)) category = attributes['type'] ?? local
      else if (local === 'term') category = local
      else if (!groups.test(local)) category = local
      if (depth === 0) text = ''
    },
    close(name) {
      const local = localName(name)
      if (category !== undefined && depth > 0) depth--
      else if (category !== undefined && entry) {
        const value = text.replace(/\s+/g, ' ').trim()
        if (value !== '') keep(entry, term, category, value)
        category = undefined
      } else if (entryNames.has(local) && entry) {
        entries.push(entry)
        entry = undefined
      } else if (termNames.has(local) && entry && term) {
        if (term.term !== '') entry.terms.push(term)
        term = undefined
      }
    },
    text(value) {
      if (category !== undefined) text += value
    }
  })
  return entries
}

function keep(
  entry: Writable<TbxEntry>,
  term: Writable<TbxTerm> | undefined,
  category: string,
  value: string
): void {
  if (category === 'term' && term) term.term = value
  else if (category === 'note') (term ?? entry).notes.push(value)
  else if (category === 'administrativeStatus' && term) term.status = value
  else if (category === 'partOfSpeech' && term) term.pos = value
  else if (category === 'projectSubset') entry.projects.push(value)
  else if (category === 'subjectField' && entry.subject === undefined)
    entry.subject = value
  else entry.others.push([category, value])
}
