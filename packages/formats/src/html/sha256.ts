/**
 * SHA-256 (FIPS 180-4) of the UTF-8 form of a text, in base 64: what a Content
 * Security Policy names an inline style or script by. Web Crypto would do, but
 * only asynchronously.
 */
export function sha256Base64(text: string): string {
  const bytes = pad(new TextEncoder().encode(text))
  const state = fractions(8, 1 / 2)
  const constants = fractions(64, 1 / 3)
  const words = new Uint32Array(64)
  const view = new DataView(bytes.buffer)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15] as number
      const b = words[i - 2] as number
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
      words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1
    }
    compress(state, words, constants)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [i, word] of state.entries()) digest.setUint32(i * 4, word)
  return btoa(String.fromCharCode(...new Uint8Array(digest.buffer)))
}

function compress(
  state: Uint32Array,
  words: Uint32Array,
  constants: Uint32Array
): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number]
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = h + s1 + choice + (constants[i] as number) + (words[i] as number)
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + s0 + majority) | 0
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries())
    state[i] = (state[i] as number) + value
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The message, a one bit, zeros, and the length in bits: a multiple of 64 bytes. */
function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(bytes.length - 4, message.length << 3)
  return bytes
}

/** First 32 bits of the fractional parts of roots of the first primes. */
function fractions(count: number, power: number): Uint32Array {
  const result = new Uint32Array(count)
  for (let prime = 2, i = 0; i < count; prime++) {
    if (!isPrime(prime)) continue
    const root = prime ** power
    result[i++] = (root - Math.floor(root)) * 2 ** 32
  }
  return result
}

function isPrime(number: number): boolean {
  for (let d = 2; d * d <= number; d++) if (number % d === 0) return false
  return true
}
