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
 * empty targets, so exported files have the source there.)
 */
export function readIncoming({
  units,
  pointAt
}: LoadedBilingual): Array<IncomingUnit> {
  return units.map((unit, index): IncomingUnit => {
    const {source, target, exported, document} = unit
    const isUntranslated = untranslated.has(unit.state ?? '')
    const isCopy =
      target.text.trim() === source.text.trim() &&
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
      ...(fault !== undefined && {fault}),
      place: start(source),
      targetPlace: start(target)
    }
  })
}

function compareCodes({source, target}: BilingualUnit): string | undefined {
  const missing = without(source.codes, target.codes)
  const extra = without(target.codes, source.codes)
  if (missing.length > 0)
    return `Unexpected target without the code ${missing.join(', ')} of its source; put it in`
  if (extra.length > 0)
    return `Unexpected code ${extra.join(', ')} in the target, which its source does not have; take it out`
  return
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
