import type {Edit} from '@zhengben/bitext'
import {createFinder} from '../finder.ts'
import {matchFrom} from '../match-from.ts'
import {noiseEdit} from './noise-edit.ts'

const findMark = createFinder(/\?/g)
const atLineStart = /^(?:\?{2,}(?=\p{Script=Han})|\?{4,}(?=[\d“”「《（【]))/muy
/**
 * Non-breaking blanks between plain ones: four or more lone question marks. At
 * the end of the page a keyword may follow, the link that stood there.
 */
const spaced =
  /(?<=^|[。！？…”」，.!] ?)(?:\? ){4,}\?*(?:\p{Script=Han}{2,10}\s*$(?![\s\S]))?/muy
/** Commas a machine put before the author's marks. */
const doubledMark = /[,，][，、。；,](?![,，])/gu
/** Such marks from which on a page counts as damaged. */
const fewestDoubled = 3

/** Question marks for blanks that an encoder could not write. */
export function findLostBlanks(text: string): Array<Edit> {
  if (!text.includes('?')) return []
  const starts = [...matchFrom(text, atLineStart, findMark)]
  const runs = [...matchFrom(text, spaced, findMark)]
  const found = starts.length < 2 ? runs : [...starts, ...runs]
  const edits = found.map(({index, 0: run}) =>
    noiseEdit(index, index + run.length, 'noise-lost-blank')
  )
  if (isFirstLost(text, edits.length > 0))
    edits.push(noiseEdit(0, 1, 'noise-lost-blank'))
  return edits
}

/** One question mark that begins the page, where other damage is seen. */
function isFirstLost(text: string, isDamaged: boolean): boolean {
  if (!/^\?\p{Script=Han}/u.test(text)) return false
  return isDamaged || (text.match(doubledMark)?.length ?? 0) >= fewestDoubled
}
