import type {Section, Unit, UnitState} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../edition.ts'
import {fingerprint} from '../fingerprint.ts'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {textOfPieces, unitPieces, unitText} from '../unit-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import {type CodedPiece, numberCodes} from './number-codes.ts'
import {createRemarks, describeTerm, type Remarks} from './remarks.ts'

const states: Readonly<Record<UnitState, string>> = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final'
}

/**
 * The edition as XLIFF 1.2, valid against the transitional schema: a group for
 * each section, a `trans-unit` for each unit with source text.
 *
 * Every `trans-unit` has a `target`, since OmegaT hides those without: where
 * there is no translation it is a copy of the source, `needs-translation`. (What
 * is translated OmegaT 3.6 shows by its target; with the memory beside it, a file
 * without translation is filled.)
 * English without Chinese has no place of its own in XLIFF; it stands in a note
 * of the unit before it (of the file, where there is none). Notes say how a
 * restored word looked as found and how the glossary renders a term; those of
 * people are from `translator`. `extradata` says what the translation was, so
 * that the file can come back when both sides have changed. Code and URLs in
 * the text stand in `g`, the same on both sides.
 */
export function writeXliff(edition: Edition): string {
  const {bitext, meta} = edition
  const remarks = createRemarks(edition)
  const orphans: Array<string> = []
  const children: Array<Element> = []
  let last: Element | undefined
  const write = (unit: Unit, depth: number): Array<Element> => {
    const element = writeUnit(edition, unit, depth, remarks)
    if (element) {
      last = element
      return [element]
    }
    const text = unitText(unit.target, edition.target, bitext.lang.target)
    if (text.trim() === '') return []
    const remark = `Target without source: ${text}`
    if (last) addNote(last, remark)
    else orphans.push(remark)
    return []
  }
  for (const [index, child] of bitext.children.entries()) {
    if (child.type === 'unit') children.push(...write(child, 3))
    else {
      const units = child.children.flatMap((unit) => write(unit, 4))
      if (units.length > 0) children.push(group(child, index, units))
    }
  }
  const header = x(
    'header',
    lines(2, [
      ...orphans.map(note),
      x('tool', {
        'tool-id': tool.name,
        'tool-name': tool.name,
        'tool-version': tool.version
      })
    ])
  )
  const file = x(
    'file',
    {
      original: legalText(meta.id),
      'source-language': bitext.lang.source,
      'target-language': bitext.lang.target,
      datatype: 'plaintext',
      'tool-id': tool.name,
      date: toXliffDate(meta.date)
    },
    lines(1, [header, x('body', lines(2, children))])
  )
  return writeXmlDocument(
    x(
      'xliff',
      {version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2'},
      lines(0, [file])
    )
  )
}

function group(
  section: Section,
  index: number,
  units: ReadonlyArray<Element>
): Element {
  return x(
    'group',
    {id: `section-${index + 1}`, restype: `x-${section.kind}`},
    lines(3, units)
  )
}

/** Nothing for a unit without source text. */
function writeUnit(
  edition: Edition,
  unit: Unit,
  depth: number,
  remarks: (unit: Unit) => Remarks
): Element | undefined {
  const {lang} = edition.bitext
  const from = unitPieces(unit.source, edition.source, lang.source)
  if (textOfPieces(from).trim() === '') return
  const to = unitPieces(unit.target, edition.target, lang.target)
  const isEmpty = textOfPieces(to).trim() === ''
  const [coded, translation] = numberCodes(from, isEmpty ? from : to)
  const {restored, terms} = remarks(unit)
  const target = x(
    'target',
    {
      'xml:lang': lang.target,
      state: isEmpty ? 'needs-translation' : states[unit.state],
      'state-qualifier': isEmpty ? undefined : qualifierOf(unit)
    },
    writeContent(translation)
  )
  return x(
    'trans-unit',
    {
      id: legalText(unit.id),
      approved: unit.state === 'final' && !isEmpty ? 'yes' : undefined,
      extradata: fingerprint({
        target: textOfPieces(to),
        state: unit.state,
        note: unit.note
      }),
      'xml:space': 'preserve'
    },
    lines(depth, [
      x('source', {'xml:lang': lang.source}, writeContent(coded)),
      target,
      ...(unit.note === undefined ? [] : [writeNote(unit.note, 'translator')]),
      ...[...restored, ...terms.map(describeTerm)].map(note)
    ])
  )
}

/** Where the target of a unit came from, as XLIFF 1.2 says it. */
function qualifierOf({origin = ''}: Unit): string | undefined {
  if (origin.startsWith('engine ')) return 'mt-suggestion'
  if (/^memory 10[01] /.test(origin)) return 'exact-match'
  return origin.startsWith('memory ') ? 'fuzzy-match' : undefined
}

/** Text, and in `g` what is no words: it is read as text and kept as a code. */
function writeContent(
  pieces: ReadonlyArray<CodedPiece>
): Array<string | Element> {
  return pieces.map((d) =>
    typeof d === 'string'
      ? legalText(d)
      : x('g', {id: d.id, ctype: 'x-code'}, legalText(d.code))
  )
}

function note(text: string): Element {
  return writeNote(text, tool.name)
}

function writeNote(text: string, from: string): Element {
  return x('note', {from}, legalText(text))
}

/** Put a note before the line feed that closes the element. */
function addNote(element: Element, text: string): void {
  const feed = element.children[0]
  element.children.splice(-1, 0, ...(feed ? [{...feed}] : []), note(text))
}

/** XML Schema `dateTime` of a calendar date; nothing of anything else. */
function toXliffDate(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')
    ? `${date}T00:00:00Z`
    : undefined
}
