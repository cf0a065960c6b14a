/**
 * What belongs to a sentence though it stands after its stop: emoji, which
 * take the place of a stop or comment on it, and note marks like [3] and ².
 */
const after =
  /^(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{EMod}|\uFE0F|\u200D){0,30}|\p{RI}{2}|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[¹²³⁰-⁹]{1,4}){1,8}/u

/** End of what belongs to the sentence whose stop ends at `at`. */
export function afterStop(text: string, at: number, end: number): number {
  return (
    at + (after.exec(text.slice(at, Math.min(end, at + 64)))?.[0].length ?? 0)
  )
}
