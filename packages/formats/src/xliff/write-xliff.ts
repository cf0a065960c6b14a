import {
  type Edit,
  overlaps,
  type Section,
  sourceToProse,
  type Unit,
  type UnitState
} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {asFound} from '../as-found.ts'
import type {Edition} from '../edition.ts'
import {fingerprint} from '../fingerprint.ts'
import {foundText} from '../found-text.ts'
import {legalText} from '../legal-text.ts'
import {createRangeIndex} from '../range-index.ts'
import {tool} from '../tool.ts'
import {unitText} from '../unit-text.ts'
import {visibleText} from '../visible-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'

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
 * that the file can come back when both sides have changed.
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
  remarks: Remarks
): Element | undefined {
  const {lang} = edition.bitext
  const from = unitText(unit.source, edition.source, lang.source)
  if (from.trim() === '') return
  const to = unitText(unit.target, edition.target, lang.target)
  const isEmpty = to.trim() === ''
  const target = x(
    'target',
    {
      'xml:lang': lang.target,
      state: isEmpty ? 'needs-translation' : states[unit.state],
      'state-qualifier': isEmpty ? undefined : qualifierOf(unit)
    },
    legalText(isEmpty ? from : to)
  )
  return x(
    'trans-unit',
    {
      id: legalText(unit.id),
      approved: unit.state === 'final' && !isEmpty ? 'yes' : undefined,
      extradata: fingerprint({target: to, state: unit.state, note: unit.note}),
      'xml:space': 'preserve'
    },
    lines(depth, [
      x('source', {'xml:lang': lang.source}, legalText(from)),
      target,
      ...(unit.note === undefined ? [] : [writeNote(unit.note, 'translator')]),
      ...remarks(unit).map(note)
    ])
  )
}

/** Where the target of a unit came from, as XLIFF 1.2 says it. */
function qualifierOf({origin = ''}: Unit): string | undefined {
  if (origin.startsWith('engine ')) return 'mt-suggestion'
  if (/^memory 10[01] /.test(origin)) return 'exact-match'
  return origin.startsWith('memory ') ? 'fuzzy-match' : undefined
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

/** Finds what a translator should know of a unit, one line each. */
type Remarks = (unit: Unit) => Array<string>

function createRemarks(edition: Edition): Remarks {
  const {bitext, source} = edition
  const words = createRangeIndex(
    bitext.edits.filter((d) => d.kind === 'variant')
  )
  const mentions = createRangeIndex(
    bitext.annotations.flatMap(({body, range, side}) =>
      side === 'source' && body.type === 'term' ? {body, range} : []
    )
  )
  return (unit) => {
    const found = asFound(unit.source, source)
    const terms = new Set<string>()
    const restored: Array<string> = []
    for (const {range} of unit.source) {
      for (const edit of words.meeting(range))
        if (overlaps(edit.range, range)) restored.push(describe(edition, edit))
      for (const {body} of mentions.meeting(range))
        terms.add(
          `Term: ${body.term} = ${body.preferred}${body.note ? ` (${body.note})` : ''}`
        )
    }
    return [
      ...(found === undefined ? [] : [`As found: ${visibleText(found)}`]),
      ...restored,
      ...terms
    ]
  }
}

function describe({source}: Edition, edit: Edit): string {
  const found = foundText(source, sourceToProse(source, edit.range))
  const percent = Math.floor(edit.confidence * 100)
  return `Restored: ${found} → ${edit.value} (${percent} % sure)`
}

/** XML Schema `dateTime` of a calendar date; nothing of anything else. */
function toXliffDate(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')
    ? `${date}T00:00:00Z`
    : undefined
}
