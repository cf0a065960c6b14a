/** Doubtful places of a text that are listed: nobody reads more, and laying them out takes seconds. */
export const mostMessages = 100

/** What is said of the others; undefined where there are none. */
export function countUnlisted(found: number, hint: string): string | undefined {
  const more = found - mostMessages
  if (more <= 0) return undefined
  return `${more} more doubtful place${more === 1 ? '' : 's'}, not listed${hint}`
}
