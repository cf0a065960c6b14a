import type {UnitState} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {renewFingerprint} from '../fingerprint.ts'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {findSegments, isSegment, isTranslatedWhole} from '../xliff/segments.ts'
import {xliffInline as inline} from '../xliff/xliff-inline.ts'
import {serializeXml} from '../xml/document.ts'
import {
  localOf,
  readTrees,
  toElement,
  treesOf,
  type XmlTag,
  type XmlTree
} from '../xml/read-trees.ts'
import {buildContent} from './build-content.ts'
import type {Fill} from './fill.ts'
import {gapBefore, type Splice, splice} from './splice.ts'

const states: Readonly<Record<UnitState, string>> = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final'
}

/**
 * The file with targets for units without translation, by their index in
 * `readXliff`; all else stays byte for byte. States and notes are those of XLIFF
 * 1.2; in XLIFF 2 a segment keeps the state it has. A unit whose codes cannot be
 * placed stays as it is.
 */
export function fillXliff(
  xml: string,
  fills: ReadonlyMap<number, Fill>
): string {
  const splices: Array<Splice> = []
  let index = 0
  let root: XmlTag | undefined
  readTrees(xml, new Set(['trans-unit', 'unit']), (tree, parents) => {
    if (isLocked(tree, parents)) return
    if (localOf(tree) === 'unit') {
      for (const segment of treesOf(tree, 'segment')) {
        const [source] = treesOf(segment, 'source')
        if (!source) continue
        const fill = fills.get(index++)
        if (!fill) continue
        splices.push(...fillOne(xml, segment, source, fill, false))
        root = parents[0]
      }
      return
    }
    const [source] = treesOf(tree, 'source')
    if (!source) return
    const [segments] = treesOf(tree, 'seg-source')
    const parts = findSegments(segments)
    const [target] = treesOf(tree, 'target')
    const isWhole = segments && target && isTranslatedWhole(segments, target)
    if (!segments || parts.length === 0 || isWhole) {
      const fill = fills.get(index++)
      if (fill)
        splices.push(
          ...fillOne(xml, tree, source, fill, true),
          ...renew(xml, tree, fill)
        )
      return
    }
    const wanted = new Map<XmlTree, Fill>()
    for (const part of parts) {
      const fill = fills.get(index++)
      if (fill) wanted.set(part, fill)
    }
    if (wanted.size > 0) splices.push(...fillParts(xml, tree, segments, wanted))
  })
  // XLIFF 2 has no target without it.
  if (root && root.attributes['trgLang'] === undefined)
    splices.push({
      start: root.end - 1,
      end: root.end - 1,
      value: ' trgLang="en"'
    })
  return splice(xml, splices)
}

function isLocked(tree: XmlTree, parents: ReadonlyArray<XmlTag>): boolean {
  const said = [tree, ...parents.toReversed()].find(
    (d) => d.attributes['translate'] !== undefined
  )
  return said?.attributes['translate'] === 'no'
}

/** The target of a unit, or of a segment, and in XLIFF 1.2 what is to be said of it. */
function fillOne(
  xml: string,
  unit: XmlTree,
  source: XmlTree,
  fill: Fill,
  saysState: boolean
): Array<Splice> {
  const content = buildContent(source, fill.target, inline)
  if (!content) return []
  const [target] = treesOf(unit, 'target')
  const name = source.name.replace(/source$/, 'target')
  const element = toElement(
    {
      name,
      attributes: {
        ...spaceOf(source),
        ...target?.attributes,
        ...(saysState && stateOf(fill))
      }
    },
    content
  )
  return place(xml, target ?? source, target !== undefined, [
    element,
    ...(saysState ? notesOf(name, fill) : [])
  ])
}

/** How white space counts, which a target has as its source. */
function spaceOf({attributes}: XmlTree): Record<string, string> {
  const space = attributes['xml:space']
  return space === undefined ? {} : {'xml:space': space}
}

/** Segments of XLIFF 1.2: those of a target that is there, or all of a new one. */
function fillParts(
  xml: string,
  unit: XmlTree,
  segments: XmlTree,
  wanted: ReadonlyMap<XmlTree, Fill>
): Array<Splice> {
  const [target] = treesOf(unit, 'target')
  const present = findSegments(target)
  const make = (part: XmlTree): Element | undefined => {
    const fill = wanted.get(part)
    const content = fill && buildContent(part, fill.target, inline)
    return content && toElement(part, content)
  }
  if (target && present.length > 0)
    return [...wanted.keys()].flatMap((part) => {
      const there = present.find(
        (d) => d.attributes['mid'] === part.attributes['mid']
      )
      const made = make(part)
      return there && made
        ? {start: there.start, end: there.after, value: serializeXml(made)}
        : []
    })
  const copy = (tree: XmlTree): Element =>
    isSegment(tree)
      ? (make(tree) ?? toElement(tree, []))
      : toElement(
          tree,
          tree.children.map((d) =>
            typeof d === 'string' ? {type: 'text', value: d} : copy(d)
          )
        )
  const name = segments.name.replace(/seg-source$/, 'target')
  const {children} = copy(segments)
  const element = toElement(
    {name, attributes: target?.attributes ?? {}},
    children
  )
  return place(xml, target ?? segments, target !== undefined, [element])
}

/** A draft is what the unit was when it was handed out. */
function renew(xml: string, unit: XmlTree, fill: Fill): Array<Splice> {
  const {extradata = ''} = unit.attributes
  const made = renewFingerprint(extradata, fill.target.text)
  if (made === undefined || fill.state !== 'initial') return []
  const {start, end} = unit
  return [{start, end, value: xml.slice(start, end).replace(extradata, made)}]
}

function stateOf({state, origin}: Fill): Record<string, string> {
  const qualifier = origin.startsWith('engine ')
    ? 'mt-suggestion'
    : /^memory 10[01] /.test(origin)
      ? 'exact-match'
      : 'fuzzy-match'
  return {state: states[state], 'state-qualifier': qualifier}
}

function notesOf(targetName: string, {note}: Fill): Array<Element> {
  if (note === undefined) return []
  const name = targetName.replace(/target$/, 'note')
  return [x(name, {from: tool.name}, legalText(note))]
}

/** In place of an element, or behind it, each on a line as that one is. */
function place(
  xml: string,
  {start, after}: XmlTree,
  replaces: boolean,
  elements: ReadonlyArray<Element>
): Array<Splice> {
  const gap = gapBefore(xml, start)
  const values = elements.map((d) => serializeXml(d))
  return replaces
    ? [{start, end: after, value: values.join(gap)}]
    : [{start: after, end: after, value: values.map((d) => gap + d).join('')}]
}
