/**
 * How long a server asks to wait, in milliseconds: seconds or a date (RFC 9110,
 * 10.2.3); undefined where it says nothing that can be read.
 */
export function readRetryAfter(
  value: string | null,
  now: number
): number | undefined {
  if (value === null || value.trim() === '') return
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
