import type {BeadMeasure} from './bead-measure.ts'

/**
 * Port: vectors that say what sentences mean, whatever their language, by the
 * text of the sentence. All have the same number of dimensions; a sentence
 * without one, or with zeros, says nothing.
 */
export type Embeddings = ReadonlyMap<string, ArrayLike<number>>

/** What a pair of sentences of the same meaning is worth, as a log odds. */
const worth = 8
/** Pairs looked at to learn how like sentences are that have nothing to do with each other. */
const samples = 256

/**
 * Measures how alike in meaning both sides of a bead are, for each sentence of
 * its longer side: 0 where as alike as any two sentences of the texts, `worth`
 * where the same, less than 0 where less alike.
 */
export function createSimilarity(
  source: ReadonlyArray<string>,
  target: ReadonlyArray<string>,
  embeddings: Embeddings
): BeadMeasure {
  const left = source.map((d) => toUnit(embeddings.get(d)))
  const right = target.map((d) => toUnit(embeddings.get(d)))
  const crossed = remember(left, right)
  const leftward = remember(left, left)
  const rightward = remember(right, right)
  const usual = estimateUsual(left, right)
  return (i0, i, j0, j) => {
    const norm = Math.sqrt(
      sum(leftward, i0, i, i0, i) * sum(rightward, j0, j, j0, j)
    )
    if (!(norm > 0)) return 0
    const likeness = sum(crossed, i0, i, j0, j) / norm
    return (worth * Math.max(i - i0, j - j0) * (likeness - usual)) / (1 - usual)
  }
}

type Product = (a: number, b: number) => number

/** Products of vectors, each reckoned once. */
function remember(
  left: ReadonlyArray<Float32Array | undefined>,
  right: ReadonlyArray<Float32Array | undefined>
): Product {
  const known = new Map<number, number>()
  return (a, b) => {
    const key = a * right.length + b
    let product = known.get(key)
    if (product === undefined) {
      product = multiply(left[a], right[b])
      known.set(key, product)
    }
    return product
  }
}

function sum(
  product: Product,
  i0: number,
  i: number,
  j0: number,
  j: number
): number {
  let result = 0
  for (let a = i0; a < i; a++)
    for (let b = j0; b < j; b++) result += product(a, b)
  return result
}

/** The mean likeness of sentences from all over both texts, at most .9. */
function estimateUsual(
  left: ReadonlyArray<Float32Array | undefined>,
  right: ReadonlyArray<Float32Array | undefined>
): number {
  const seen: Array<number> = []
  for (let n = 0; n < samples; n++) {
    // Steps that share no factor with each other meet all parts of both texts.
    const a = left[Math.floor(((n * 0.618034) % 1) * left.length)]
    const b = right[Math.floor(((n * 0.754878) % 1) * right.length)]
    if (a && b) seen.push(multiply(a, b))
  }
  const total = seen.reduce((x, y) => x + y, 0)
  return Math.min(0.9, Math.max(0, total / Math.max(1, seen.length)))
}

function multiply(
  a: Float32Array | undefined,
  b: Float32Array | undefined
): number {
  if (!a || !b) return 0
  let result = 0
  for (let k = 0; k < a.length; k++)
    result += (a[k] as number) * (b[k] as number)
  return result
}

/** Undefined where a vector has no direction. */
function toUnit(
  vector: ArrayLike<number> | undefined
): Float32Array | undefined {
  if (!vector) return
  const norm = Math.hypot(...Array.from(vector))
  if (!(norm > 0) || !Number.isFinite(norm)) return
  return Float32Array.from(vector, (d) => d / norm)
}
