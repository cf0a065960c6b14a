import {type Channel, type ChannelTarget, isRemote} from '../lattice/channel.ts'

/**
 * What is believed of one document: how often its spinner replaced each
 * target, and which original each of its variants stood for so far.
 */
export interface Rates {
  /** Cost, −ln, of a target's having been replaced, by `ChannelTarget`. */
  readonly replaced: Float64Array
  /** Cost, −ln, of a target's standing unreplaced. */
  readonly kept: Float64Array
  /**
   * Cost, −ln, of each channel entry: how seldom it is among its variant's
   * readings and among what its original was replaced by.
   */
  readonly choice: Float64Array
  /** Cost, −ln, of reading a variant as itself, by `Channel.variants`. */
  readonly honest: Float64Array
  /** Share of its targets that each family replaced, by `Channel.families`. */
  readonly families: Float64Array
}

/** Expected counts of one round over the document. */
export interface Counts {
  /** How often each channel entry was undone. */
  readonly entry: Float64Array
  /** How often each target stands unreplaced. */
  readonly kept: Float64Array
  /** How often each variant was read as itself. */
  readonly honest: Float64Array
}

/** Rate assumed for every target before anything is seen: of all rows, a spinner's dictionary holds a few. */
const firstRate = 0.2
/** How many sightings the family's rate is worth against a target's own. */
const familyWeight = 2
/** Sightings of untouched targets assumed for every family: rates start low. */
const familyPrior = 3
/** Sightings every reading of a variant starts with. */
const choicePrior = 1
/** How much the document's own choices weigh against the model's. */
const choiceWeight = 0.7
/** A spinner keeps to one form: how much an original's other forms weigh against an entry. */
const shareWeight = 1
/** An original that the document uses elsewhere is likelier; up to this many uses count. */
const supportWeight = 0.3
const mostSupport = 5
/** A first-listed original over the next, −ln. */
const rankCost = 0.5
/** How much a family's odds against the document's leading family weigh. */
const rivalWeight = 0.7
/**
 * A row that says what a longer form means was written for that context: worth
 * so much, ln, for each character beyond a word's usual two.
 */
const specificity = 1
const usualLength = 2
/**
 * What a row of the remote synonyms costs more, −ln, whatever its family's rate: a
 * short page cannot teach how few of them its spinner knows. Without it,
 * each thousand of them costs more honest words than it restores spun ones.
 */
const remoteCost = 1
const highestRate = 0.97
const lowestRate = 0.002

/** What is believed before the document is read. */
export function firstRates(channel: Channel): Rates {
  const count = channel.targets.length
  return {
    replaced: new Float64Array(count).fill(-Math.log(firstRate)),
    kept: new Float64Array(count).fill(-Math.log1p(-firstRate)),
    choice: Float64Array.from(channel.entries.map((d) => d.rank * rankCost)),
    honest: new Float64Array(channel.variants.length),
    families: new Float64Array(channel.families.length).fill(firstRate)
  }
}

/** One step of expectation maximization. */
export function updateRates(channel: Channel, counts: Counts): Rates {
  const undone = new Float64Array(channel.targets.length)
  const familyUndone = new Float64Array(channel.families.length)
  for (const {id, target, families} of channel.entries) {
    const count = counts.entry[id] as number
    if (count === 0) continue
    undone[target] = (undone[target] as number) + count
    for (const family of families)
      familyUndone[family] = (familyUndone[family] as number) + count
  }
  const familyKept = new Float64Array(channel.families.length).fill(familyPrior)
  for (const [target, {families}] of channel.targets.entries())
    for (const family of families)
      familyKept[family] =
        (familyKept[family] as number) + (counts.kept[target] as number)
  const familyRate = familyUndone.map(
    (d, i) => d / (d + (familyKept[i] as number))
  )
  const rateOf = (families: ReadonlyArray<number>): number =>
    families.reduce(
      (most, d) => Math.max(most, familyRate[d] as number),
      lowestRate
    )

  const replaced = new Float64Array(channel.targets.length)
  const kept = new Float64Array(channel.targets.length)
  for (const [target, {families}] of channel.targets.entries()) {
    const prior = rateOf(families)
    const seen = undone[target] as number
    const estimate =
      (seen + familyWeight * prior) /
      (seen + (counts.kept[target] as number) + familyWeight)
    const rate = Math.min(highestRate, Math.max(lowestRate, estimate))
    replaced[target] = -Math.log(rate)
    kept[target] = -Math.log1p(-rate)
  }
  const {choice, honest} = choose(channel, counts, undone)
  // A row of a family that is not at work here is no way to its original; and
  // a page has one spinner or two: the more one family explains, the less
  // room is left for the rest.
  const leading = toOdds(Math.max(lowestRate, ...familyRate))
  for (const {id, target, families} of channel.entries) {
    const rate = rateOf(families)
    const ofTarget = rateOf((channel.targets[target] as ChannelTarget).families)
    choice[id] =
      (choice[id] as number) +
      Math.log(ofTarget / rate) +
      rivalWeight * Math.log(leading / toOdds(rate))
  }
  return {replaced, kept, choice, honest, families: familyRate}
}

function toOdds(rate: number): number {
  const bounded = Math.min(0.95, rate)
  return bounded / (1 - bounded)
}

/** One replacement per discourse: what a variant stood for weighs on its repeats. */
function choose(
  channel: Channel,
  counts: Counts,
  undone: Float64Array
): Pick<Rates, 'choice' | 'honest'> {
  const total = Float64Array.from(counts.honest)
  const readings = new Uint32Array(channel.variants.length).fill(1)
  for (const {id, variant} of channel.entries) {
    total[variant] = (total[variant] as number) + (counts.entry[id] as number)
    readings[variant] = (readings[variant] as number) + 1
  }
  /** 0 where all readings were seen equally often. */
  const cost = (variant: number, count: number): number => {
    const kinds = readings[variant] as number
    const all = (total[variant] as number) + choicePrior * kinds
    return -choiceWeight * Math.log(((count + choicePrior) * kinds) / all)
  }
  // The form that each original was most often replaced by.
  const most = new Float64Array(channel.targets.length)
  for (const {id, target} of channel.entries)
    most[target] = Math.max(most[target] as number, counts.entry[id] as number)
  const share = (target: number, count: number): number =>
    shareWeight *
    Math.log(((most[target] as number) + choicePrior) / (count + choicePrior))
  const support = (target: number, count: number): number =>
    supportWeight *
    Math.log1p(
      Math.min(
        mostSupport,
        (undone[target] as number) - count + (counts.kept[target] as number)
      )
    )
  const choice = new Float64Array(channel.entries.length)
  const honest = new Float64Array(channel.variants.length)
  for (const {id, variant, rank, target} of channel.entries) {
    const count = counts.entry[id] as number
    choice[id] =
      rank * rankCost +
      cost(variant, count) +
      share(target, count) -
      support(target, count)
    honest[variant] = cost(variant, counts.honest[variant] as number)
  }
  return {choice, honest}
}

/** −ln of the channel's probability of each of its entries. */
export function entryCosts(
  {entries}: Channel,
  {replaced, choice}: Rates
): Float64Array {
  return Float64Array.from(
    entries,
    ({id, target, row}) =>
      (choice[id] as number) +
      (replaced[target] as number) +
      (isRemote(row) ? remoteCost : 0) -
      specificity * Math.max(0, row.variant.length - usualLength)
  )
}
