/** Units of a stretch that are looked up; 2^24 places hold those of a long book. */
const gramLength = 4
const places = 2 ** 24

/**
 * Tells whether a text holds another one. A file of another document asks as
 * often as it has units: what has a stretch that the text has nowhere is not
 * looked for, and of others those that follow each other are found near by.
 */
export function createPartFinder(text: string): (part: string) => boolean {
  const known = new Uint8Array(places)
  for (let i = 0; i + gramLength <= text.length; i++) known[hashAt(text, i)] = 1
  let cursor = 0
  return (part) => {
    if (part === '') return false
    for (let i = 0; i + gramLength <= part.length; i++)
      if (known[hashAt(part, i)] === 0) return false
    const near = text.indexOf(part, cursor)
    const at = near < 0 ? text.indexOf(part) : near
    if (at >= 0) cursor = at
    return at >= 0
  }
}

function hashAt(text: string, start: number): number {
  let value = 0
  for (let i = start; i < start + gramLength; i++)
    value = Math.imul(value, 0x9e3779b1) + text.charCodeAt(i)
  return Math.imul(value, 0x85ebca6b) >>> 8
}
