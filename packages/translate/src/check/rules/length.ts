import {findOmissions} from '../find-omissions.ts'
import {lazily} from '../remember.ts'
import {
  type DocumentRule,
  type Report,
  type RuleResources,
  reportAt
} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/** English letters for one Chinese character in plain prose, and how many units that counts for. */
const usualRatio = 3.6
const usualWeight = 12
/** Units shorter than this say nothing; from `longSize` on the limit is tightest. */
const shortest = 12
const longSize = 40
const tightLimit = Math.log(1.8)
/** From here on a clause without a counterpart may be left out, and from there on is likely to be. */
const shortLimit = Math.log(1.35)
const surelyShort = Math.log(1.55)
/** In a document translated freely so many times the spread of its lengths. */
const freely = 2.5
const looseLimit = {short: Math.log(3), long: Math.log(2.5)}

/**
 * Where so many of the translations of usual length, looked at in a sample, lack
 * the words of a clause too, the document is told freely: then it is no sign.
 */
const freeShare = 0.25
const sampleSize = 100
const smallestSample = 10

/** 韦小宝道：“…”: who speaks is clear without it more often in English. */
const speaker = /^[^，。！？“「]{1,8}[道说說问問答曰喊叫]：(?=[“「])/u

interface Measured {
  readonly unit: number
  readonly size: number
  readonly ratio: number
}

/**
 * A translation far shorter or longer than those of the other units: something
 * is left out or added. Measured against the document's own median and spread.
 */
export const length: DocumentRule = function* (units, resources) {
  const measured = units.flatMap((d, index) => measure(d, index) ?? [])
  const ratios = [
    ...measured.filter((d) => d.size >= shortest * 2).map((d) => d.ratio),
    ...new Array<number>(usualWeight).fill(Math.log(usualRatio))
  ]
  const center = median(ratios)
  const spread = 1.4826 * median(ratios.map((d) => Math.abs(d - center)))
  const isFree = lazily(() => {
    const usual = measured.filter(
      (d) => d.size >= shortest * 2 && Math.abs(d.ratio - center) <= shortLimit
    )
    return isToldFreely(
      usual.map((d) => units[d.unit] as CheckUnit),
      resources
    )
  })
  for (const {unit, size, ratio} of measured) {
    const distance = ratio - center
    const loose = distance < 0 ? looseLimit.short : looseLimit.long
    const limit = Math.max(limitOf(size, loose), 2.7 * spread)
    const item = units[unit] as CheckUnit
    if (Math.abs(distance) <= limit) {
      if (distance < -shortLimit)
        for (const report of reportOmission(
          item,
          distance < -Math.max(surelyShort, freely * spread) && !isFree()
            ? 'warning'
            : 'info',
          resources
        ))
          yield {...report, unit}
      continue
    }
    const times = Math.exp(Math.abs(distance)).toFixed(1)
    yield {
      ...reportAt(
        item,
        'target',
        [0, item.target.text.length],
        'warning',
        distance < 0
          ? `Unexpected short translation, ${times} times shorter than usual here; is something left out?`
          : `Unexpected long translation, ${times} times longer than usual here; is something added?`
      ),
      unit
    }
  }
}

/** A clause that has no counterpart where the English is rather short. */
function* reportOmission(
  item: CheckUnit,
  severity: Report['severity'],
  resources: RuleResources
): Generator<Report> {
  const [range] = findOmissions(item.source, item.target, resources)
  if (!range) return
  const clause = item.source.text.slice(...range)
  yield reportAt(
    item,
    'source',
    range,
    severity,
    `Unexpected short translation without the words of ${clause}; is it left out?`
  )
}

function isToldFreely(
  usual: ReadonlyArray<CheckUnit>,
  resources: RuleResources
): boolean {
  const step = Math.max(1, Math.floor(usual.length / sampleSize))
  const sample = usual.filter((_, index) => index % step === 0)
  const free = sample.filter(
    (d) => findOmissions(d.source, d.target, resources).length > 0
  )
  return (
    sample.length >= smallestSample && free.length > freeShare * sample.length
  )
}

function measure(
  {source, target}: CheckUnit,
  unit: number
): Measured | undefined {
  const latin = source.text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0
  const said = source.text.replace(speaker, '')
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0
  const english = target.text.match(/[\p{L}\d]/gu)?.length ?? 0
  const size = han + latin / usualRatio
  if (size < shortest || english === 0) return
  return {unit, size, ratio: Math.log(english / size)}
}

/** Short units vary more. */
function limitOf(size: number, loose: number): number {
  const share = Math.max(0, (longSize - size) / (longSize - shortest)) ** 2
  return tightLimit + share * (loose - tightLimit)
}

function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
