import {type Unit, unitsOf} from '@zhengben/bitext'
import type {Element} from 'xast'
import {x} from 'xastscript'
import {asFound} from '../as-found.ts'
import type {Edition} from '../edition.ts'
import {fingerprint} from '../fingerprint.ts'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {unitText} from '../unit-text.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'

/**
 * The edition as a TMX 1.4 memory, valid against `tmx14.dtd`: one `tu` for
 * each unit that has text on both sides. Segments are plain text. What the
 * source looked like before restoration stands in the property `x-as-found`
 * where it differs, a state other than `translated` in `x-state`, and in
 * `x-exported` what the translation was. The only date is the document's.
 */
export function writeTmx(edition: Edition): string {
  const {bitext, meta} = edition
  const units = [...unitsOf(bitext)].flatMap((unit) => writeUnit(edition, unit))
  const header = x('header', {
    creationtool: tool.name,
    creationtoolversion: tool.version,
    segtype: 'sentence',
    'o-tmf': tool.name,
    adminlang: 'en',
    srclang: bitext.lang.source,
    datatype: 'plaintext',
    creationdate: toTmxDate(meta.date)
  })
  return writeXmlDocument(
    x('tmx', {version: '1.4'}, lines(0, [header, x('body', lines(1, units))])),
    {name: 'tmx', system: 'tmx14.dtd'}
  )
}

function writeUnit(
  {bitext, meta, source, target}: Edition,
  unit: Unit
): Array<Element> {
  const {lang} = bitext
  const from = unitText(unit.source, source, lang.source)
  const to = unitText(unit.target, target, lang.target)
  if (from.trim() === '' || to.trim() === '') return []
  const found = asFound(unit.source, source)
  const props = [
    ...(unit.note === undefined ? [] : [x('note', legalText(unit.note))]),
    prop('x-document', meta.id)
  ]
  if (found !== undefined) props.push(prop('x-as-found', found))
  if (unit.score !== undefined)
    props.push(prop('x-alignment-score', unit.score.toFixed(3)))
  if (unit.state !== 'translated') props.push(prop('x-state', unit.state))
  const exported = {target: to, state: unit.state, note: unit.note}
  props.push(prop('x-exported', fingerprint(exported)))
  return [
    x(
      'tu',
      {tuid: legalText(`${meta.id}/${unit.id}`)},
      lines(2, [...props, variant(lang.source, from), variant(lang.target, to)])
    )
  ]
}

function prop(type: string, value: string): Element {
  return x('prop', {type}, legalText(value))
}

function variant(lang: string, text: string): Element {
  return x('tuv', {'xml:lang': lang}, lines(3, [x('seg', legalText(text))]))
}

/** `YYYYMMDDT000000Z` of a calendar date; nothing of anything else. */
function toTmxDate(date: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  return match ? `${match[1]}${match[2]}${match[3]}T000000Z` : undefined
}
