import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {serializeXml, writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'
import type {
  TmxDetails,
  TmxNode,
  TmxNote,
  TmxUnit,
  TmxVariant
} from './tmx-unit.ts'

const common = [
  ...['o-encoding', 'datatype', 'creationtool', 'creationtoolversion'],
  ...['creationdate', 'creationid', 'changedate', 'changeid', 'o-tmf']
]
const used = ['usagecount', 'lastusagedate']

/** The attributes that `tmx14.dtd` knows, but the language. */
const attributes: Readonly<Record<string, ReadonlyArray<string>>> = {
  header: [...common, 'segtype', 'adminlang', 'srclang'],
  tu: [...common, ...used, 'tuid', 'segtype', 'srclang'],
  tuv: [...common, ...used],
  note: ['o-encoding'],
  prop: ['type', 'o-encoding'],
  bpt: ['i', 'x', 'type'],
  ept: ['i'],
  it: ['pos', 'x', 'type'],
  ph: ['x', 'assoc', 'type'],
  hi: ['x', 'type'],
  ut: ['x'],
  sub: ['datatype', 'type']
}
const segmentTypes = ['block', 'paragraph', 'sentence', 'phrase']
/** What may stand in a code, and in running text. */
const inCode = ['sub']
const inText = ['bpt', 'ept', 'it', 'ph', 'hi', 'ut']

/**
 * A TMX 1.4 memory in pieces, valid against `tmx14.dtd`. What that does not
 * know (attributes and codes of other programs) is left out.
 */
export async function* writeTmxUnits(
  header: TmxDetails,
  units: Iterable<TmxUnit> | AsyncIterable<TmxUnit>
): AsyncGenerator<string> {
  const body = x('body', ['\n  '])
  const frame = writeXmlDocument(
    x('tmx', {version: '1.4'}, lines(0, [writeHeader(header), body])),
    {name: 'tmx', system: 'tmx14.dtd'}
  )
  const end = frame.lastIndexOf('\n  </body>')
  yield frame.slice(0, end)
  for await (const unit of units) yield `\n    ${serializeXml(writeUnit(unit))}`
  yield frame.slice(end)
}

function writeHeader(header: TmxDetails): Element {
  const usual = {
    creationtool: tool.name,
    creationtoolversion: tool.version,
    segtype: 'sentence',
    'o-tmf': tool.name,
    adminlang: 'en',
    srclang: 'zh',
    datatype: 'plaintext'
  }
  return x(
    'header',
    {...usual, ...pick('header', header.attributes)},
    lines(1, listDetails(header))
  )
}

function writeUnit(unit: TmxUnit): Element {
  return x(
    'tu',
    pick('tu', unit.attributes),
    lines(2, [...listDetails(unit), ...unit.variants.map(writeVariant)])
  )
}

function writeVariant(variant: TmxVariant): Element {
  const {lang, text, nodes} = variant
  return x(
    'tuv',
    {'xml:lang': legalText(lang), ...pick('tuv', variant.attributes)},
    lines(3, [
      ...listDetails(variant),
      x('seg', nodes ? writeNodes(nodes, inText) : legalText(text))
    ])
  )
}

function listDetails({notes = [], props = []}: TmxDetails): Array<Element> {
  const write =
    (name: string) =>
    (note: TmxNote): Element => {
      const lang = note.attributes?.['lang']
      return x(
        name,
        {
          ...pick(name, note.attributes),
          ...(lang !== undefined && {'xml:lang': legalText(lang)})
        },
        legalText(note.text)
      )
    }
  return [
    ...notes.map(write('note')),
    ...props
      .filter((d) => d.attributes?.['type'] !== undefined)
      .map(write('prop'))
  ]
}

function writeNodes(
  nodes: ReadonlyArray<TmxNode>,
  allowed: ReadonlyArray<string>
): Array<ElementContent> {
  return nodes.flatMap((node): Array<ElementContent> => {
    if (typeof node === 'string')
      return [{type: 'text', value: legalText(node)}]
    const {name, children} = node
    if (!allowed.includes(name)) return []
    const own = pick(name, node.attributes)
    const isPaired = name === 'bpt' || name === 'ept'
    if (isPaired && own['i'] === undefined) return []
    if (name === 'it' && !/^(?:begin|end)$/.test(own['pos'] ?? '')) return []
    const inside = name === 'hi' || name === 'sub' ? inText : inCode
    return [x(name, own, writeNodes(children, inside))]
  })
}

function pick(
  name: string,
  all: Readonly<Record<string, string>> = {}
): Record<string, string> {
  return Object.fromEntries(
    (attributes[name] ?? []).flatMap((key) => {
      const value = all[key]
      if (value === undefined) return []
      if (key === 'segtype' && !segmentTypes.includes(value)) return []
      if (name === 'tu' && key === 'o-tmf') return []
      return [[key, legalText(value)]]
    })
  )
}
