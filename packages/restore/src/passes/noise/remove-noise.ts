import type {PassContext, PassResult} from '../../pass.ts'
import {keepDisjoint} from '../keep-disjoint.ts'
import {findAntiCopy} from './find-anti-copy.ts'
import {findEntities} from './find-entities.ts'
import {findForeignLetters} from './find-foreign-letters.ts'
import {findGlyphs} from './find-glyphs.ts'
import {findJammer} from './find-jammer.ts'
import {findLostBlanks} from './find-lost-blanks.ts'
import {findMarkup} from './find-markup.ts'
import {findSiteMarks} from './find-site-marks.ts'
import {findStrewn} from './find-strewn.ts'
import {findSymbols} from './find-symbols.ts'

/**
 * Remove what no writer put there: injected glyphs and symbols, strewn letters,
 * anti-copy strings, scraps of mark-up and script, lost blanks. Entities are
 * read as the characters they stand for.
 */
export function removeNoise(
  text: string,
  {model, isSpun}: PassContext
): PassResult {
  return {
    edits: keepDisjoint([
      ...findGlyphs(text, model, isSpun),
      ...(isSpun ? findStrewn(text) : []),
      ...findSymbols(text, model),
      ...findEntities(text),
      ...findMarkup(text),
      ...findSiteMarks(text),
      ...findAntiCopy(text),
      ...findJammer(text),
      ...findLostBlanks(text),
      ...findForeignLetters(text)
    ])
  }
}
