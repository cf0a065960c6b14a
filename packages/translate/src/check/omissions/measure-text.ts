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

/** Chinese characters that a text is worth. */
export function sizeOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0
  return han + latin / usualRatio
}
