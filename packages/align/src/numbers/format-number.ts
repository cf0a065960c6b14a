/** Plain decimal digits without exponent or rounding noise: `5900000000000`. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Number.isSafeInteger(rounded)
    ? BigInt(rounded).toString()
    : String(rounded)
}
