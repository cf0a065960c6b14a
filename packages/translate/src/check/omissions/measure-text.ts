import type {CheckUnit} from '../unit.ts'

/** English letters for one Chinese character in plain prose. */
export const usualRatio = 3.6

/** 韦小宝道：“…”: who speaks is clear without it more often in English. */
const speaker = /^[^，。！？“「]{1,8}[道说說问問答曰喊叫]：(?=[“「])/u

/** How much a unit says. */
export interface UnitSize {
  /** Chinese characters, Latin letters and figures as the fewer characters they are worth. */
  readonly size: number
  /** English letters and figures. */
  readonly letters: number
}

export function measureUnit({source, target}: CheckUnit): UnitSize {
  return {
    size: sizeOf(source.text.replace(speaker, '')),
    letters: target.text.match(/[\p{L}\d]/gu)?.length ?? 0
  }
}

/** 2小时07分16秒: 2:07:16. */
const clock = /(?<=\d)(?:小时|时|分|秒)(?=\d)|(?<=\d[时分]\d{1,2})秒/gu
/** 戴维·沃尔德: a character stands for a sound of some two letters. */
const soundOfName =
  /(?<=\p{Script=Han}·)\p{Script=Han}{1,5}|\p{Script=Han}{2,4}(?=·\p{Script=Han})/gu
const savedByName = 0.4

/** Chinese characters that a text is worth. */
export function sizeOf(text: string): number {
  const han =
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) -
    (text.match(clock)?.length ?? 0) -
    savedByName * (text.match(soundOfName)?.join('').length ?? 0)
  const latin = text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0
  return han + latin / usualRatio
}
