import type {Mojibake} from './find-mojibake.ts'

/** −ln p of a character up to which a stretch is text by itself. */
const mostCost = 8
/** How many characters show that by themselves. */
const fewest = 4
/** And up to which a short stretch is, in a document where others were. */
const mostCostThere = 11
/** Characters of Han that must have been written in all, beside which short ones count. */
const enough = 8
/** Share of the characters that may stay unknown. */
const mostUnknown = 0.25

/** The stretches that are certainly mojibake: long ones, and short ones like them. */
export function acceptMojibake(
  found: ReadonlyArray<Mojibake>
): Array<Mojibake> {
  const clear = found.filter(
    (d) => d.han >= fewest && d.cost <= mostCost && share(d) <= mostUnknown
  )
  const certain = new Set(clear)
  const written = new Map<string, number>()
  for (const {ruleId, han} of clear)
    written.set(ruleId, (written.get(ruleId) ?? 0) + han)
  return found.filter(
    (d) =>
      certain.has(d) ||
      ((written.get(d.ruleId) ?? 0) >= enough &&
        d.cost <= mostCostThere &&
        share(d) <= mostUnknown)
  )
}

function share({pieces}: Mojibake): number {
  return pieces.filter((d) => d.value === '\ufffd').length / pieces.length
}
