/** Phrases of judgments and reports of cases, which statutes do not have. */
const ofCases =
  /本院认为|基本案情|裁判结果|典型意义|裁判要点|裁判理由|公诉机关|被上诉人|诉称|辩称/
/** How many lines around such a phrase are taken for the same case. */
const reach = 150
/** Every so manieth line measures the model and is not counted. */
const heldOutEvery = 300
const heldOutSize = 1000

/**
 * The lines of statutes to count, and a thousand to measure the model on.
 * Cases are left out: they are no statutes, and their copyright is less clear.
 */
export function selectStatutes(lines: ReadonlyArray<string>): {
  training: ReadonlyArray<string>
  heldOut: ReadonlyArray<string>
} {
  const isCase = new Uint8Array(lines.length)
  for (const [i, line] of lines.entries())
    if (ofCases.test(line)) isCase.fill(1, Math.max(0, i - reach), i + reach)
  const statutes = lines.filter((_, i) => isCase[i] === 0)
  const isHeldOut = (i: number): boolean => i % heldOutEvery === 7
  return {
    training: statutes.filter((_, i) => !isHeldOut(i)),
    heldOut: statutes.filter((_, i) => isHeldOut(i)).slice(0, heldOutSize)
  }
}
