import {
  type Candidate,
  type Edit,
  type Message,
  overlaps
} from '@zhengben/bitext'
import {
  chosenReplacements,
  weighReplacements
} from '../decode/weigh-replacements.ts'
import {ChannelCosts} from '../document/channel-costs.ts'
import {type Clause, findClauses} from '../document/clause.ts'
import {ClauseReader} from '../document/clause-reader.ts'
import {estimateSpin} from '../document/estimate-spin.ts'
import type {Rates} from '../document/rates.ts'
import {type Evidence, findSectionStates} from '../document/section-states.ts'
import type {ChannelEntry} from '../lattice/channel.ts'
import type {Replacement} from '../lattice/find-replacements.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {selectNear} from '../lattice/select-near.ts'
import type {FamilyRate, PassContext, PassResult} from '../pass.ts'
import {calibrate} from './calibrate.ts'
import {weighReading} from './weigh-reading.ts'

/** A clause below this probability is left alone. */
const leastSpun = 0.5
/** A reading whose posterior is less than this, in a spun stretch, is not made: what stands there is then the best guess. */
const leastSure = 0.4
/** One less sure than this is reported, with its candidates. */
const sureEnough = 0.7
/** The form itself is shown among the readings from this probability on. */
const leastShown = 0.02

/** An edit whose confidence its surroundings have not yet lowered. */
interface Draft extends Edit {
  confidence: number
}

type OriginOf = (replacement: Replacement) => Candidate['origin']

/** Undo spun words and characters, by the glossary and the language model. */
export function restoreVariants(
  text: string,
  {channel, model, roles, spun}: PassContext
): PassResult {
  const reader = new ClauseReader(text, channel, model)
  const spin = estimateSpin(text, reader, channel, roles, spun)
  const {rates, probability, sighted} = spin
  if (!rates) return {edits: [], spun: probability, sighted}

  const costs = new ChannelCosts(channel, rates, roles)
  const originOf = rememberOrigins()
  const read = findClauses(text).map((clause) =>
    readClause(clause, reader, costs, originOf)
  )
  const states = spun ? undefined : findSectionStates(read)
  const edits: Array<Edit> = []
  const messages: Array<Message> = []
  for (const [index, clause] of read.entries()) {
    const state = states?.[index] ?? 1
    if (state < leastSpun) continue
    for (const edit of clause.edits) {
      const posterior = edit.confidence * state * probability
      const isSure = edit.confidence >= leastSure
      edit.confidence = round(calibrate(posterior))
      if (isSure) edits.push(edit)
      if (posterior < sureEnough) messages.push(toMessage(text, edit))
    }
  }
  return {
    edits,
    messages,
    spun: probability,
    families: listFamilies(channel, rates)
  }
}

/** Families that were at work, the busiest first. */
function listFamilies(
  {families}: PassContext['channel'],
  rates: Rates
): ReadonlyArray<FamilyRate> {
  return families
    .map((name, index) => ({
      name,
      rate: round(rates.families[index] as number)
    }))
    .filter((d) => d.rate > 0)
    .sort((a, b) => b.rate - a.rate)
}

/** What a clause reads as if it was spun, and how much likelier it is then. */
function readClause(
  clause: Clause,
  reader: ClauseReader,
  costs: ChannelCosts,
  originOf: OriginOf
): Evidence & {readonly edits: ReadonlyArray<Draft>} {
  const {decoder} = reader
  const {opensLine} = clause
  const lattice = reader.read(clause, costs.isLikely)
  const best = decoder.findBest(lattice, costs.of(lattice))
  const gain = best.surfaceCost - best.bestCost
  const chosen = [...chosenReplacements(lattice, best)]
  if (chosen.length === 0) return {gain, opensLine, edits: []}
  const posterior = weighReplacements(lattice, decoder.weighEdges(lattice))
  const edits = chosen.map((id, index) => {
    const beside = [chosen[index - 1], chosen[index + 1]]
    const isCrowded = beside.some((d) => reachInto(lattice, id, d))
    return toEdit(clause, lattice, posterior, id, isCrowded, originOf)
  })
  return {gain, opensLine, edits}
}

/** Whether the whole variants of two replacements overlap, though what they change does not. */
function reachInto(
  {replacements}: Lattice,
  id: number,
  other: number | undefined
): boolean {
  if (other === undefined) return false
  const [one, two] = [replacements[id], replacements[other]]
  return !!one && !!two && overlaps(one.whole.range, two.whole.range)
}

/**
 * The edit of a replacement: of the whole variant, as people would say it, but
 * where a neighbour reaches into that only of what changes.
 */
function toEdit(
  clause: Clause,
  {replacements}: Lattice,
  posterior: Float64Array,
  id: number,
  isCrowded: boolean,
  originOf: OriginOf
): Draft {
  const replacement = replacements[id] as Replacement
  const shown = (d: Replacement): Replacement['whole'] =>
    isCrowded ? d : d.whole
  const {range, value} = shown(replacement)
  const {agreed, untouched} = weighReading(replacements, posterior, id)
  const candidates: Array<Candidate> = []
  for (const rival of selectNear(replacements, range)) {
    const other = replacements[rival] as Replacement
    const reading = shown(other)
    if (reading.range[0] !== range[0] || reading.range[1] !== range[1]) continue
    const probability = rival === id ? agreed : (posterior[rival] as number)
    candidates.push({
      value: reading.value,
      cost: toCost(probability),
      origin: originOf(other)
    })
  }
  candidates.sort((a, b) => a.cost - b.cost)
  if (untouched > leastShown)
    candidates.push({
      value: clause.text.slice(...range),
      cost: toCost(untouched),
      origin: {source: 'model', ruleId: 'variant-honest'}
    })
  return {
    range: [clause.start + range[0], clause.start + range[1]],
    value,
    kind: 'variant',
    origin: originOf(replacement),
    confidence: agreed,
    candidates
  }
}

/** The last row applied is the one that a linguist will want to see. */
function rememberOrigins(): OriginOf {
  const known = new Map<ChannelEntry, Candidate['origin']>()
  return ({entries}) => {
    const entry = entries.at(-1) as ChannelEntry
    let origin = known.get(entry)
    if (!origin) {
      const {path, line} = entry.row
      origin = {
        source: 'glossary',
        ruleId: 'variant',
        entry: `${path}:${line}`
      }
      known.set(entry, origin)
    }
    return origin
  }
}

function toMessage(text: string, edit: Edit): Message {
  const actual = text.slice(...edit.range)
  const expected = (edit.candidates ?? []).map((d) => d.value)
  const others = expected.some((d) => d !== edit.value)
  const advice = others
    ? `check it against ${expected.map((d) => `\`${d}\``).join(', ')}`
    : 'look it up in the original'
  return {
    ruleId: 'variant-doubtful',
    range: edit.range,
    reason: `Unexpected \`${actual}\`, read as \`${edit.value}\` at ${Math.round(edit.confidence * 100)}%; ${advice}`,
    actual,
    expected
  }
}

function toCost(probability: number): number {
  return Math.max(0, round(-Math.log(Math.max(probability, 1e-6))))
}

function round(value: number): number {
  return Math.min(Math.round(value * 1000) / 1000, 13.816)
}
