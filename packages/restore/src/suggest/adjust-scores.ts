/** A score and the texts that it is about, by how much of it is in each. */
export interface Scored {
  readonly score: number
  readonly byText: ReadonlyMap<number, number>
}

/** Share of forms that were put for others in the texts that scores were fitted to. */
const fittedShare = 0.185
/** As good as so many more forms of a text with the share below: short texts prove little. */
const assumedForms = 30
const assumedShare = 0.03
const leastShare = 0.005
const rounds = 12

/**
 * Scores for texts that are spun more or less than those they were fitted to:
 * the share of forms put for others is estimated for each text by expectation
 * maximization (Saerens, Latinne and Decaestecker 2002), so that what looks odd
 * in a text where little else does counts for less.
 */
export function adjustScores(forms: ReadonlyArray<Scored>): Array<number> {
  const shares = new Map<number, number>()
  const adjust = ({score, byText}: Scored): number => {
    let share = 0
    let total = 0
    for (const [text, count] of byText) {
      share += count * (shares.get(text) ?? fittedShare)
      total += count
    }
    const prior = Math.max(leastShare, share / total)
    const yes = (score * prior) / fittedShare
    const no = ((1 - score) * (1 - prior)) / (1 - fittedShare)
    return yes + no > 0 ? yes / (yes + no) : 0
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Map<number, {score: number; forms: number}>()
    for (const form of forms) {
      const score = adjust(form)
      for (const text of form.byText.keys()) {
        const sum = sums.get(text) ?? {
          score: assumedForms * assumedShare,
          forms: assumedForms
        }
        sums.set(text, {score: sum.score + score, forms: sum.forms + 1})
      }
    }
    for (const [text, d] of sums) shares.set(text, d.score / d.forms)
  }
  return forms.map(adjust)
}
