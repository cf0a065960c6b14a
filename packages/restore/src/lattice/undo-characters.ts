import type {Channel, ChannelEntry} from './channel.ts'

/** A text with its mapped characters undone, and where they stood. */
export interface Undone {
  readonly text: string
  readonly places: ReadonlyArray<Place>
}

/** A mapped character and its likeliest row. */
export interface Place {
  readonly at: number
  readonly entry: ChannelEntry
}

/**
 * Undo every character of the second-pass map; nothing where there is none.
 * Offsets stay: an original that takes more or fewer UTF-16 units is not
 * written.
 */
export function undoCharacters(
  text: string,
  {characters, isMapped}: Channel
): Undone | undefined {
  let undone = ''
  let from = 0
  const places: Array<Place> = []
  for (let at = 0; at < text.length; at++) {
    if (isMapped[text.charCodeAt(at)] === 0) continue
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const entry = characters.get(character)?.[0]
    if (!entry) continue
    places.push({at, entry})
    const end = at + character.length
    if (entry.original.length === character.length) {
      undone += text.slice(from, at) + entry.original
      from = end
    }
    at = end - 1
  }
  if (places.length === 0) return undefined
  return {text: undone + text.slice(from), places}
}
