/** A list of numbers that grows, without boxing them. */
export interface NumberList {
  readonly length: number
  push(value: number): void
  toArray(): Float64Array
}

export function createNumberList(): NumberList {
  let values = new Float64Array(64)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const wider = new Float64Array(2 * length)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    toArray: () => values.slice(0, length)
  }
}
