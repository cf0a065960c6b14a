import {
  applyEdits,
  composeEdits,
  createOffsetMap,
  type Edit,
  type EditKind,
  type Message,
  overlaps,
  type Range
} from '@zhengben/bitext'
import {diffArrays} from 'diff/lib/diff/array.js'
import {rangeOfLetters, spell} from './letters.ts'
import type {Restoration} from './restore.ts'

const origin = {source: 'person', ruleId: 'hand'} as const

/**
 * Follow a restoration by hand: where it differs from the tool's, white space
 * aside, the person is right. The result reads as `hand` does, keeps the
 * source's own white space, and shows the tool's reading among the steps.
 * Doubtful places say what the person made of them.
 */
export function followHand(
  source: string,
  restoration: Restoration,
  hand: string
): Restoration {
  const corrections = findCorrections(restoration, hand)
  const edits = composeEdits(source, restoration.edits, corrections)
  const {rangeToEdited} = createOffsetMap(edits)
  const value = applyEdits(source, edits)
  return {
    ...restoration,
    value,
    edits,
    messages: restoration.messages.map((d) => decide(d, value, rangeToEdited))
  }
}

/** Where the person reads something else, as edits on the tool's text. */
function findCorrections(
  {value, edits}: Restoration,
  hand: string
): Array<Edit> {
  const theirs = spell(value)
  const {rangeToEdited} = createOffsetMap(edits)
  const written = edits.map(({range, kind}) => ({
    range: rangeToEdited(range),
    kind
  }))
  const result: Array<Edit> = []
  let at = 0
  let removed = 0
  let added = ''
  const flush = (): void => {
    if (removed > 0 || added !== '') {
      const range = rangeOfLetters(theirs, at, removed)
      const kind =
        written.find((d) => overlaps(d.range, range))?.kind ?? guessKind(added)
      result.push({range, value: added, kind, origin, confidence: 1})
    }
    at += removed
    removed = 0
    added = ''
  }
  const ours = spell(hand).map((d) => d.character)
  for (const part of diffArrays(
    theirs.map((d) => d.character),
    ours
  ))
    if (part.removed) removed += part.value.length
    else if (part.added) added += part.value.join('')
    else {
      flush()
      at += part.value.length
    }
  flush()
  return result
}

function guessKind(added: string): EditKind {
  return /^\p{P}+$/u.test(added) ? 'punctuation' : 'variant'
}

function decide(
  message: Message,
  value: string,
  rangeToEdited: (range: Range) => Range
): Message {
  const reading = value.slice(...rangeToEdited(message.range))
  return {
    ...message,
    reason: `${message.reason}; read as \`${reading}\` by hand`
  }
}
