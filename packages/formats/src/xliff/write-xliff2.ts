import type {Section, TermMention, Unit} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Edition} from '../edition.ts'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {textOfPieces, unitPieces, unitText} from '../unit-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import {createTokens, type Tokens} from './create-tokens.ts'
import {type CodedPiece, numberCodes} from './number-codes.ts'
import {createRemarks, type Remarks} from './remarks.ts'

/** A note of this program; people's have other categories, or none. */
interface ToolNote {
  readonly kind: 'restored' | 'target-only'
  readonly text: string
}

/**
 * The edition as XLIFF 2.1: a group for each section, and for each unit with
 * source text a `unit` of one segment in its state.
 *
 * Every segment has a `target`: where there is no translation it is a copy of the
 * source in the state `initial`, as in `writeXliff`. Notes say how a restored
 * word looked as found; terms stand in the glossary module. Code and URLs in the
 * text stand in `pc`, the same on both sides. English without Chinese stands in a
 * note of the unit before it (of the file, where there is none).
 */
export function writeXliff2(edition: Edition): string {
  const {bitext, meta} = edition
  const remarks = createRemarks(edition)
  const tokens = createTokens()
  const planned: Array<PlannedUnit> = []
  const orphans: Array<ToolNote> = []
  const plan = (unit: Unit): void => {
    const found = planUnit(edition, unit, remarks)
    if (found) {
      planned.push(found)
      return
    }
    const text = unitText(unit.target, edition.target, bitext.lang.target)
    if (text.trim() === '') return
    const note = {
      kind: 'target-only',
      text: `Target without source: ${text}`
    } as const
    const notes = planned.at(-1)?.notes ?? orphans
    notes.push(note)
  }
  for (const child of bitext.children)
    for (const unit of child.type === 'unit' ? [child] : child.children)
      plan(unit)
  const byUnit = new Map(planned.map((d) => [d.unit, d]))
  const write = (unit: Unit, depth: number): Array<Element> => {
    const found = byUnit.get(unit)
    return found ? [writeUnit(found, depth, tokens)] : []
  }
  const children = bitext.children.flatMap((child, index) => {
    if (child.type === 'unit') return write(child, 2)
    const units = child.children.flatMap((unit) => write(unit, 3))
    return units.length > 0 ? [group(child, index, units)] : []
  })
  const file = x(
    'file',
    {id: 'f1', original: legalText(meta.id)},
    lines(1, [
      ...writeNotes(2, orphans),
      ...(children.length > 0 ? children : [x('group', {id: 'empty'})])
    ])
  )
  return writeXmlDocument(
    x(
      'xliff',
      {
        xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
        'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
        version: '2.1',
        srcLang: bitext.lang.source,
        trgLang: bitext.lang.target
      },
      lines(0, [file])
    )
  )
}

interface PlannedUnit {
  readonly unit: Unit
  readonly source: ReadonlyArray<CodedPiece>
  readonly target: ReadonlyArray<CodedPiece>
  readonly state: Unit['state']
  readonly notes: Array<ToolNote>
  readonly terms: ReadonlyArray<TermMention>
}

/** Nothing for a unit without source text. */
function planUnit(
  edition: Edition,
  unit: Unit,
  remarks: (unit: Unit) => Remarks
): PlannedUnit | undefined {
  const {lang} = edition.bitext
  const from = unitPieces(unit.source, edition.source, lang.source)
  if (textOfPieces(from).trim() === '') return
  const to = unitPieces(unit.target, edition.target, lang.target)
  const isEmpty = textOfPieces(to).trim() === ''
  const [source, target] = numberCodes(from, isEmpty ? from : to)
  const {restored, terms} = remarks(unit)
  return {
    unit,
    source,
    target,
    state: isEmpty ? 'initial' : unit.state,
    notes: restored.map((text) => ({kind: 'restored', text})),
    terms
  }
}

function group(
  section: Section,
  index: number,
  units: ReadonlyArray<Element>
): Element {
  return x(
    'group',
    {id: `section-${index + 1}`, type: `${tool.name}:${section.kind}`},
    lines(2, units)
  )
}

function writeUnit(
  {unit, source, target, state, notes, terms}: PlannedUnit,
  depth: number,
  tokens: Tokens
): Element {
  const id = tokens(unit.id)
  const segment = x(
    'segment',
    {state},
    lines(depth + 1, [
      x('source', writeContent(source)),
      x('target', writeContent(target))
    ])
  )
  return x(
    'unit',
    {
      id,
      name: id === unit.id ? undefined : legalText(unit.id),
      'xml:space': 'preserve'
    },
    lines(depth, [
      ...writeGlossary(depth + 1, terms),
      ...writeNotes(depth + 1, notes, unit.note),
      segment
    ])
  )
}

function writeContent(
  pieces: ReadonlyArray<CodedPiece>
): Array<string | Element> {
  return pieces.map((d) =>
    typeof d === 'string'
      ? legalText(d)
      : x(
          'pc',
          {id: d.id, type: 'other', subType: `${tool.name}:code`},
          legalText(d.code)
        )
  )
}

/** Those of this program, and what a person wrote, which comes back. */
function writeNotes(
  depth: number,
  notes: ReadonlyArray<ToolNote>,
  own?: string
): Array<Element> {
  const children = [
    ...(own === undefined ? [] : [x('note', legalText(own))]),
    ...notes.map(({kind, text}) =>
      x('note', {category: `${tool.name}:${kind}`}, legalText(text))
    )
  ]
  if (children.length === 0) return []
  return [x('notes', lines(depth, children))]
}

function writeGlossary(
  depth: number,
  terms: ReadonlyArray<TermMention>
): Array<Element> {
  if (terms.length === 0) return []
  const entries = terms.map(({term, preferred, note}) =>
    x(
      'gls:glossEntry',
      lines(depth + 1, [
        x('gls:term', legalText(term)),
        x('gls:translation', legalText(preferred)),
        ...(note === undefined ? [] : [x('gls:definition', legalText(note))])
      ])
    )
  )
  return [x('gls:glossary', lines(depth, entries))]
}
