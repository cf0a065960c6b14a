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
      const range = rangeOf(theirs, at, removed, value.length)
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

interface Letter {
  readonly character: string
  readonly start: number
}

/** The characters of a text but for white space, and where they stand. */
function spell(text: string): Array<Letter> {
  const result: Array<Letter> = []
  let start = 0
  for (const character of text) {
    if (!/\s/u.test(character)) result.push({character, start})
    start += character.length
  }
  return result
}

/** The stretch of `count` characters from `at` on; empty, right behind what precedes. */
function rangeOf(
  letters: ReadonlyArray<Letter>,
  at: number,
  count: number,
  length: number
): Range {
  const last = letters[at + count - 1]
  const behind = last ? last.start + last.character.length : 0
  if (count === 0) return [behind, behind]
  return [letters[at]?.start ?? length, behind]
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
