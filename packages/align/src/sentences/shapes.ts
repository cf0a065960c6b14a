import {settings} from './settings.ts'

/** How many source and target sentences a bead takes. */
export interface Shape {
  readonly source: number
  readonly target: number
}

/** Every kind of bead the search tries; the `simpleShapes` first ones make up most texts. */
export const shapes: ReadonlyArray<Shape> = (
  [
    [1, 1],
    [1, 0],
    [0, 1],
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
    [2, 2],
    [1, 4],
    [4, 1],
    [2, 3],
    [3, 2],
    [1, 5],
    [5, 1],
    [3, 3]
  ] as const
).map(([source, target]) => ({source, target}))

export const simpleShapes: number = 5

/** The logarithm of how common beads of the shape are, against 1-1. */
export function priorOf(source: number, target: number): number {
  const {nullPrior, mergePrior, manyPrior} = settings
  if (source === 0 || target === 0) return nullPrior
  if (source > 1 && target > 1) {
    return manyPrior + mergePrior * (source + target - 4)
  }
  return mergePrior * (source + target - 2)
}
