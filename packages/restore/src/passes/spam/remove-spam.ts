import type {Edit} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../../pass.ts'
import {keepDisjoint} from '../keep-disjoint.ts'
import {findAddresses} from './find-addresses.ts'
import {findBareBrands} from './find-bare-brands.ts'
import {explainGap, findBrands} from './find-brands.ts'
import {findContacts} from './find-contacts.ts'
import {findDisguisedAddresses} from './find-disguised-addresses.ts'
import {findFooters} from './find-footers.ts'
import {findInsertedBrands} from './find-inserted-brands.ts'
import {findKeywords} from './find-keywords.ts'
import {findNovelInserts} from './find-novel-inserts.ts'
import {findStuffing} from './find-stuffing.ts'

/**
 * Remove adverts: brands with their offers, addresses and contacts inside
 * sentences, what novel sites insert, keywords before the title, strings
 * stuffed into words, footers of link farms. Where a brand took a name's place,
 * the edit is a gap.
 */
export function removeSpam(text: string, context: PassContext): PassResult {
  const {model, simplify, isSpun} = context
  const edits = keepDisjoint([
    ...findNovelInserts(text),
    ...findDisguisedAddresses(text, model),
    ...findAddresses(text, model),
    ...findContacts(text, model),
    ...findBrands(text, model),
    ...findFooters(text),
    ...findKeywords(text, simplify),
    ...findStuffing(text, model, isSpun),
    ...(isSpun
      ? [...findBareBrands(text, model), ...findInsertedBrands(text, model)]
      : [])
  ])
    .reduce(joinNeighbours, [])
    .map((d) => takeLine(text, d))
  return {
    edits,
    messages: edits
      .filter((d) => d.kind === 'gap')
      .map((d) => explainGap(text, d.range))
  }
}

/** Adverts that touch are one. */
function joinNeighbours(edits: Array<Edit>, edit: Edit): Array<Edit> {
  const last = edits.at(-1)
  const isJoined =
    last?.kind === 'spam' &&
    edit.kind === 'spam' &&
    last.range[1] === edit.range[0]
  if (isJoined)
    edits.splice(-1, 1, {...last, range: [last.range[0], edit.range[1]]})
  else edits.push(edit)
  return edits
}

/** An advert that is a line of its own takes its line ending with it. */
function takeLine(text: string, edit: Edit): Edit {
  const [start, end] = edit.range
  const isLine =
    (start === 0 || text.charAt(start - 1) === '\n') &&
    text.charAt(end) === '\n'
  return isLine && edit.kind === 'spam'
    ? {...edit, range: [start, end + 1]}
    : edit
}
