import {type BandName, bandNames, type Rates} from './bands.ts'

/** How much of a text there is. */
export interface Volume {
  readonly segments: number
  /** Words of the segmenter, punctuation left out. */
  readonly words: number
  /** 字数; see `TextCounts`. */
  readonly zishu: number
}

/** What is in a band. */
export interface BandVolume extends Volume {
  /** What of it matches an earlier segment of the job better than any memory. */
  readonly internal: Volume
}

export type BandVolumes = Readonly<Record<BandName, BandVolume>>

export const noVolume: Volume = {segments: 0, words: 0, zishu: 0}

export function addVolumes(a: Volume, b: Volume): Volume {
  return {
    segments: a.segments + b.segments,
    words: a.words + b.words,
    zishu: a.zishu + b.zishu
  }
}

/** Bands made one by one of what `of` says. */
export function mapBands(of: (band: BandName) => BandVolume): BandVolumes {
  return Object.fromEntries(bandNames.map((d) => [d, of(d)])) as Record<
    BandName,
    BandVolume
  >
}

/** Bands of several documents together. */
export function addBands(a: BandVolumes, b: BandVolumes): BandVolumes {
  return mapBands((d) => ({
    ...addVolumes(a[d], b[d]),
    internal: addVolumes(a[d].internal, b[d].internal)
  }))
}

export const noBands: BandVolumes = mapBands(() => ({
  ...noVolume,
  internal: noVolume
}))

/** Words and 字数 by what each band counts. */
export interface Weighted {
  readonly words: number
  readonly zishu: number
}

/** To one decimal, since rates are shares. */
export function weigh(bands: BandVolumes, rates: Rates): Weighted {
  const sum = (field: keyof Weighted): number =>
    Math.round(
      10 * bandNames.reduce((all, d) => all + rates[d] * bands[d][field], 0)
    ) / 10
  return {words: sum('words'), zishu: sum('zishu')}
}
