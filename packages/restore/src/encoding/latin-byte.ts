const windows: ReadonlyMap<string, number> = new Map(
  Array.from(
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
    (character, index) => [character, 0x80 + index]
  )
)

/**
 * The byte that a character is shown for in the encoding of western Windows,
 * which browsers use for Latin-1 as well; absent where there is none.
 */
export function latinByte(character: string): number | undefined {
  const unit = character.charCodeAt(0)
  if (unit <= 0xff) return unit
  return windows.get(character)
}
