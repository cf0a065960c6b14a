/** A share in percent, to one decimal. */
export function share(value: number, digits = 1): string {
  return `${(value * 100).toFixed(digits)}%`
}
