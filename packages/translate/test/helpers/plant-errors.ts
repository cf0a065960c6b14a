import type {CheckUnit} from '@zhengben/translate'
import {numberErrors} from './number-errors.ts'
import type {ErrorKind} from './spoil.ts'
import {textErrors} from './text-errors.ts'

/** Every way to spoil a translation. */
export const errorKinds: ReadonlyArray<ErrorKind> = [
  ...numberErrors,
  ...textErrors
]

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A spoilt unit, by its index. */
export interface Planted {
  readonly unit: number
  readonly kind: ErrorKind
}

/** Spoils `count` of the units, each once, the kinds in turn. */
export function plantErrors(
  units: ReadonlyArray<CheckUnit>,
  count: number,
  random: () => number
): {readonly units: Array<CheckUnit>; readonly planted: Array<Planted>} {
  const result = [...units]
  const planted: Array<Planted> = []
  const free = new Set(units.keys())
  for (let turn = 0; planted.length < count && turn < 40 * count; turn++) {
    const kind = errorKinds[turn % errorKinds.length] as ErrorKind
    const order = [...free].sort(() => random() - 0.5)
    for (const unit of order) {
      const {source, target, ...rest} = units[unit] as CheckUnit
      const text = kind.spoil(target.text, source.text, random)
      if (text === undefined || text === target.text) continue
      result[unit] = {...rest, source, target: {text}}
      planted.push({unit, kind})
      free.delete(unit)
      break
    }
  }
  return {units: result, planted}
}
