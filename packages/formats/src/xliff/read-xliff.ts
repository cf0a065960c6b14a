import {BilingualError} from '../bilingual/bilingual-error.ts'
import type {
  BilingualFile,
  BilingualRemark,
  BilingualUnit
} from '../bilingual/bilingual-unit.ts'
import {limitRemarks} from '../bilingual/limit-remarks.ts'
import {remarkOnSubFlows} from '../bilingual/remark-on-sub-flows.ts'
import {tool} from '../tool.ts'
import {readElements, type XmlParent} from '../xml/read-elements.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {readTransUnit} from './read-trans-unit.ts'
import {readUnit, remarkOnUnit} from './read-unit.ts'

/** Units, and what is said of them or of all elsewhere: notes, comments of Trados. */
const wanted = new Set(['trans-unit', 'unit', 'note', 'cmt-def'])

/**
 * The units of an XLIFF file, version 1.2 or 2: of each `trans-unit`, by its
 * segments where it has any, or of each `segment`. What must not be
 * translated is left out. What cannot be read is remarked on.
 * @throws {BilingualError} where the file is no such XLIFF, or holds documents
 *   in several languages.
 */
export function readXliff(xml: string): BilingualFile {
  const units: Array<BilingualUnit> = []
  const remarks: Array<BilingualRemark> = []
  const comments = new Map<string, ReadonlyArray<string>>()
  const lang: {source?: string; target?: string} = {}
  let isXliff = false
  readElements(
    xml,
    wanted,
    (element, parents) => {
      if (element.name === 'note') remarks.push(...remarkOnNote(element))
      else if (element.name === 'cmt-def')
        comments.set(element.attributes['id'] ?? '', readComments(element))
      else if (isLocked(element, parents))
        remarks.push(...remarkOnLocked(element))
      else {
        const document = parents.findLast((d) => d.name === 'file')?.attributes[
          'original'
        ]
        const read =
          element.name === 'unit'
            ? readUnit(element)
            : readTransUnit(element, comments)
        units.push(
          ...read.map((d) => ({
            ...d,
            ...(document !== undefined && {document})
          }))
        )
        remarks.push(
          ...(element.name === 'unit'
            ? remarkOnUnit(element)
            : remarkOnSubFlows(element))
        )
      }
    },
    ({name, attributes, start}) => {
      if (name === 'xliff') isXliff = true
      const source = attributes['source-language'] ?? attributes['srcLang']
      const target = attributes['target-language'] ?? attributes['trgLang']
      if (isOther(source, lang.source) || isOther(target, lang.target))
        throw new BilingualError(
          `Unexpected <${name}> from ${source ?? '?'} into ${target ?? '?'}, expected from ${lang.source ?? '?'} into ${lang.target ?? '?'} as before it; divide the file by languages`,
          start
        )
      if (source !== undefined) lang.source ??= source
      if (target !== undefined) lang.target ??= target
    }
  )
  if (!isXliff)
    throw new BilingualError('Unexpected root element, expected xliff', 0)
  return {lang, units, ...limitRemarks(remarks, 'places that are not read')}
}

/** Whether two tags are of different languages. */
function isOther(tag: string | undefined, known: string | undefined): boolean {
  const primary = (d: string): string | undefined =>
    d.toLowerCase().split(/[-_]/, 1)[0]
  return (
    tag !== undefined && known !== undefined && primary(tag) !== primary(known)
  )
}

function isLocked(
  element: XmlElement,
  parents: ReadonlyArray<XmlParent>
): boolean {
  const said = [element, ...parents.toReversed()].find(
    (d) => d.attributes['translate'] !== undefined
  )
  return said?.attributes['translate'] === 'no'
}

/** What is not to be translated, and was; some programs lock what is done. */
function remarkOnLocked(unit: XmlElement): Array<BilingualRemark> {
  const parts = unit.name === 'unit' ? childrenOf(unit, 'segment') : [unit]
  return parts.flatMap((part) => {
    const target = childOf(part, 'target')
    const text = target ? textOf(target).trim() : ''
    const source = childOf(part, 'source')
    return !target || text === '' || (source && textOf(source).trim() === text)
      ? []
      : {
          at: target.start,
          reason: `Unexpected translation “${text}” where \`translate="no"\`, which is not read; take that away to have it read`
        }
  })
}

/** A note of a file or group, which is of no unit; none that this program wrote. */
function remarkOnNote(note: XmlElement): Array<BilingualRemark> {
  const {from, category = ''} = note.attributes
  const text = textOf(note).trim()
  if (text === '' || from === tool.name) return []
  if (category.startsWith(`${tool.name}:`)) return []
  return [{at: note.start, reason: `Unexpected note outside a unit: ${text}`}]
}

function readComments(definition: XmlElement): Array<string> {
  return childrenOf(definition, 'Comments')
    .flatMap((d) => childrenOf(d, 'Comment'))
    .map((d) => textOf(d).trim())
    .filter((d) => d !== '')
}
