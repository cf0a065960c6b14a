/** How many source and target sentences a bead takes. */
export interface Shape {
  readonly source: number
  readonly target: number
}

/** Every kind of bead the search tries, 1-1 first. */
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
