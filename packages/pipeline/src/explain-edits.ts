import {applyEdits, type Candidate, type Edit} from '@zhengben/bitext'
import {isHan} from '@zhengben/chinese'
import type {Glossary, VariantRow} from '@zhengben/glossary'
import {costOf, type LanguageModel} from '@zhengben/restore'

/** A reading that was weighed. Costs are −ln of probabilities. */
export interface WeighedReading {
  readonly value: string
  /** What stands in the text as found. */
  readonly isFound: boolean
  /** Given the document; absent where it was too unlikely to be kept. */
  readonly cost?: number
  /**
   * What the model gives the run of Han around the place with this reading;
   * absent where the reading is not Han.
   */
  readonly model?: number
  /**
   * By how much more than the best reading it costs beside what the model says:
   * its row, the document's rates, and other readings of the places around.
   */
  readonly channel?: number
  /** The glossary row that offers it. */
  readonly row?: VariantRow
}

/** All that is known of why an edit was made. */
export interface Explanation {
  readonly edit: Edit
  readonly found: string
  /** Best first; the first is what the edit writes. */
  readonly readings: ReadonlyArray<WeighedReading>
  /** By how much the second reading costs more; absent without one. */
  readonly margin?: number
  /** The glossary row behind the edit. */
  readonly row?: VariantRow
}

/** Explain the edits of a text with the resources that they were made with. */
export function explainEdits(
  source: string,
  edits: ReadonlyArray<Edit>,
  glossary: Glossary,
  model: LanguageModel
): Array<Explanation> {
  const rows = new Map(glossary.variants.map((d) => [`${d.path}:${d.line}`, d]))
  const rowOf = (entry: string | undefined): {row?: VariantRow} => {
    const row = entry === undefined ? undefined : rows.get(entry)
    return row ? {row} : {}
  }
  const restored = applyEdits(source, edits)
  let shift = 0
  return edits.map((edit) => {
    const {range, value, candidates = [], origin} = edit
    const start = range[0] + shift
    shift += value.length - (range[1] - range[0])
    const found = source.slice(...range)
    const [left, right] = surroundings(restored, start, start + value.length)
    const modelCost = (reading: string): {model?: number} =>
      isAllHan(reading) ? {model: costOf(left + reading + right, model)} : {}
    const readings = listReadings(edit, found, candidates).map(
      ({origin: from, ...reading}): WeighedReading => ({
        ...reading,
        ...modelCost(reading.value),
        ...rowOf(from?.entry)
      })
    )
    const [best, second] = readings
    return {
      edit,
      found,
      readings: readings.map((d) => ({...d, ...channelOf(d, best)})),
      ...(best?.cost !== undefined &&
        second?.cost !== undefined && {margin: second.cost - best.cost}),
      ...rowOf(origin.entry)
    }
  })
}

type Listed = Pick<WeighedReading, 'value' | 'isFound' | 'cost'> & {
  readonly origin?: Candidate['origin']
}

/** The reading that was taken, the others, and what stood there. */
function listReadings(
  {value, origin}: Edit,
  found: string,
  candidates: ReadonlyArray<Candidate>
): Array<Listed> {
  const readings: Array<Listed> = widen(candidates, value).map((d) => ({
    value: d.value,
    isFound: d.value === found,
    cost: d.cost,
    origin: d.origin
  }))
  const chosen = readings.findIndex((d) => d.value === value)
  const [best = {value, isFound: false, origin}] =
    chosen < 0 ? [] : readings.splice(chosen, 1)
  if (!best.isFound && !readings.some((d) => d.isFound))
    readings.push({value: found, isFound: true})
  const costOrLast = ({cost = Number.POSITIVE_INFINITY}: Listed): number => cost
  // Not the difference: two of no cost are infinitely dear.
  readings.sort((a, b) => (costOrLast(a) < costOrLast(b) ? -1 : 1))
  return [best, ...readings]
}

/**
 * Where passes overlapped, an edit reaches further than the candidates of its
 * last step: they are read inside its value. None where that is not clear.
 */
function widen(
  candidates: ReadonlyArray<Candidate>,
  value: string
): ReadonlyArray<Candidate> {
  if (candidates.some((d) => d.value === value)) return candidates
  const inner = candidates[0]?.value ?? ''
  const at = value.indexOf(inner)
  if (inner === '' || at < 0 || value.lastIndexOf(inner) !== at) return []
  const rest = value.slice(at + inner.length)
  return candidates.map((d) => ({
    ...d,
    value: value.slice(0, at) + d.value + rest
  }))
}

function channelOf(
  {cost, model}: WeighedReading,
  best: WeighedReading | undefined
): {channel?: number} {
  if (cost === undefined || model === undefined) return {}
  if (best?.cost === undefined || best.model === undefined) return {}
  return {channel: cost - best.cost - (model - best.model)}
}

/** Han read on each side at most; further away nothing changes. */
const reach = 24

/** The run of Han on both sides of a place. */
function surroundings(
  text: string,
  start: number,
  end: number
): [left: string, right: string] {
  let from = start
  for (let i = 0; i < reach && from > 0; i++) {
    const low = text.charCodeAt(from - 1)
    const length = low >= 0xdc00 && low <= 0xdfff ? 2 : 1
    if (!isHan(text.codePointAt(from - length) ?? 0)) break
    from -= length
  }
  let to = end
  for (let i = 0; i < reach && to < text.length; i++) {
    const code = text.codePointAt(to) ?? 0
    if (!isHan(code)) break
    to += code > 0xffff ? 2 : 1
  }
  return [text.slice(from, start), text.slice(end, to)]
}

function isAllHan(text: string): boolean {
  return (
    text !== '' && [...text].every((d) => isHan(d.codePointAt(0) as number))
  )
}
