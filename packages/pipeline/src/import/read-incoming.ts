import type {UnitState} from '@zhengben/bitext'
import type {BilingualUnit, InlineCode} from '@zhengben/formats/bilingual'
import type {LoadedBilingual} from '../load-bilingual.ts'
import type {IncomingUnit} from './incoming-unit.ts'

/** States of XLIFF 1.2 and 2 and of tables. What asks for more work is `initial`. */
const states: ReadonlyMap<string, UnitState> = new Map(
  Object.entries({
    initial: 'initial',
    new: 'initial',
    'needs-translation': 'initial',
    'needs-adaptation': 'initial',
    'needs-l10n': 'initial',
    'needs-review-adaptation': 'initial',
    'needs-review-l10n': 'initial',
    'needs-review-translation': 'initial',
    translated: 'translated',
    'signed-off': 'reviewed',
    reviewed: 'reviewed',
    final: 'final'
  })
)

/** Nobody has translated a unit of such a state: where it has a target, its program keeps no states. */
const untranslated = new Set(['new', 'needs-translation'])
/** In such a state a target that is the source again was never touched. */
const untouched = new Set([...untranslated, 'initial'])

/**
 * The units of a bilingual file as they are taken over. A target that is the
 * source again in a state that asks for translation is none. (OmegaT hides
 * empty targets, so exported files have the source there.) But a figure is
 * translated by itself: where the file shows that its program keeps no states,
 * or the state says so, it counts.
 */
export function readIncoming({
  units,
  pointAt
}: LoadedBilingual): Array<IncomingUnit> {
  const isStateless = units.some(
    (d) =>
      untouched.has(d.state ?? '') && d.target.text.trim() !== '' && !isSame(d)
  )
  return units.map((unit, index): IncomingUnit => {
    const {source, target, exported, document, context} = unit
    const isUntranslated = untranslated.has(unit.state ?? '')
    const isTranslation =
      !/\p{Script=Han}/u.test(source.text) &&
      (isStateless || !untouched.has(unit.state ?? ''))
    const isCopy =
      isSame(unit) &&
      !isTranslation &&
      (untouched.has(unit.state ?? '') ||
        /^zhengben:initial:/.test(exported ?? ''))
    const text = isCopy || target.text.trim() === '' ? '' : target.text
    const state =
      text === '' || isUntranslated ? undefined : states.get(unit.state ?? '')
    const note = unit.notes.filter((d) => d.trim() !== '').join('\n')
    const fault = text === '' ? undefined : compareCodes(unit)
    const start = (side: BilingualUnit['source']) =>
      pointAt(side.toFile([0, 0])[0])
    return {
      index,
      id: unit.id,
      ...(document !== undefined && {document}),
      source: source.text,
      target: text,
      ...(state !== undefined && {state}),
      ...(note !== '' && {note}),
      ...(exported !== undefined && {exported}),
      ...(context && {context}),
      ...(fault !== undefined && {fault}),
      place: start(source),
      targetPlace: start(target)
    }
  })
}

function isSame({source, target}: BilingualUnit): boolean {
  return target.text.trim() === source.text.trim()
}

function compareCodes({source, target}: BilingualUnit): string | undefined {
  const written = findWrittenOut(source, target)
  const missing = without(source.codes, target.codes).filter(
    (d) => !written.has(d)
  )
  const extra = without(target.codes, source.codes)
  if (missing.length > 0)
    return `Unexpected target without the code ${missing.join(', ')} of its source; put it in`
  if (extra.length > 0)
    return `Unexpected code ${extra.join(', ')} in the target, which its source does not have; take it out`
  return
}

/** Spans of the source whose text, code or an address, stands in the target as plain text: both their ends. */
function findWrittenOut(
  source: BilingualUnit['source'],
  target: BilingualUnit['target']
): ReadonlySet<string> {
  const present = new Set(target.codes.map((d) => d.id))
  const spans = source.codes
    .flatMap(({id, at}) => {
      const end = source.codes.find((d) => d.id === `/${id}`)
      const text = end ? source.text.slice(at, end.at) : ''
      return text.trim() === '' ? [] : {id, text}
    })
    // An address may begin as another does.
    .sort((a, b) => b.text.length - a.text.length)
  const written = new Set<string>()
  let rest = target.text
  for (const {id, text} of spans) {
    const at = rest.indexOf(text)
    if (at < 0) continue
    // What stands there once is not there for two.
    rest = `${rest.slice(0, at)}\n${rest.slice(at + text.length)}`
    if (!present.has(id) && !present.has(`/${id}`))
      written.add(id).add(`/${id}`)
  }
  return written
}

/** Ids of codes that `others` has fewer of. */
function without(
  codes: ReadonlyArray<InlineCode>,
  others: ReadonlyArray<InlineCode>
): Array<string> {
  const rest = others.map((d) => d.id)
  return codes.flatMap(({id}) => {
    const at = rest.indexOf(id)
    if (at < 0) return [id]
    rest.splice(at, 1)
    return []
  })
}
