import type {Channel, ChannelEntry} from './channel.ts'

/** A text with its mapped characters undone, and where they stood. */
export interface Undone {
  readonly text: string
  readonly places: ReadonlyArray<{
    readonly at: number
    readonly entry: ChannelEntry
  }>
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
  let isAny = false
  for (let i = 0; i < text.length && !isAny; i++)
    isAny = isMapped[text.charCodeAt(i)] === 1
  if (!isAny) return undefined
  const places: Array<{at: number; entry: ChannelEntry}> = []
  let undone = ''
  for (const character of text) {
    const entry = characters.get(character)?.[0]
    if (entry) places.push({at: undone.length, entry})
    undone +=
      entry?.original.length === character.length ? entry.original : character
  }
  return places.length === 0 ? undefined : {text: undone, places}
}
