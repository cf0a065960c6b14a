/** Changes between small letter, capital and digit below which a token may mean something. */
const fewestChanges = 3

/** Whether letters and digits look drawn by lot: 7r2ByiacQC, but no iPhone15 or sha1. */
export function isRandomToken(token: string): boolean {
  if (!/^[A-Za-z\d]{6,}$/u.test(token)) return false
  if (!/[a-z]/u.test(token) || !/[A-Z]/u.test(token)) return false
  const changes = token.match(
    /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])|[A-Z]{2}(?=[a-z])/gu
  )
  return (changes?.length ?? 0) >= fewestChanges
}
