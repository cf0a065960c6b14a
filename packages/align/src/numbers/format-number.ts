/** Plain decimal digits without exponent or rounding noise: `5900000000000`. */
export function formatNumber(value: number): string {
  return Number.isSafeInteger(value) && value < 1e15
    ? String(value)
    : String(Number(value.toPrecision(15)))
}
