import type {UnitText} from '@zhengben/translate'

/**
 * A translation of the text alone, with the codes of its source: those at the
 * ends stay there; of those inside nobody knows the place, then there is none.
 */
export function placeTarget(
  target: string,
  {text, codes = []}: UnitText
): UnitText | undefined {
  if (codes.length === 0) return {text: target}
  if (codes.some((d) => d.at > 0 && d.at < text.length)) return
  return {
    text: target,
    codes: codes.map(({at, id}) => ({at: at === 0 ? 0 : target.length, id}))
  }
}
