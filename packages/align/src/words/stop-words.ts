import {stem} from './stem.ts'

/** Stems of English words that carry little meaning by themselves. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the and or but nor of to in on at by for from with as into upon unto onto
  over under about after before between through during without within than then
  that this these those it he she they we i you who whom whose which what when
  where why how be have do will would shall should can could may might must
  not no so if there here such very too also just only more many much some any
  all each every other another own same out up down off again one's sb sth etc
  oneself thou thee thy ye let there's don't didn't doesn't isn't wasn't`
    .split(/\s+/)
    .map(stem)
)
