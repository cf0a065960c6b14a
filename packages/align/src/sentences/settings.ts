/** What the search weighs; tuned on development texts, see README.md. */
export interface Settings {
  subtract: number
  perSize: number
  distance: number
  length: number
  variance: number
  nul: number
  prior1: number
  priorMany: number
  pseudo: number
  commonShare: number
  rareShare: number
  dice: number
  diceCount: number
}
export const settings: Settings = {
  subtract: 0.3,
  perSize: 0.5,
  distance: 0.5,
  length: 0.5,
  variance: 4,
  nul: -4,
  prior1: -1.5,
  priorMany: -3,
  pseudo: 50,
  commonShare: 0.3,
  rareShare: 0.01,
  dice: 0.5,
  diceCount: 2
}
