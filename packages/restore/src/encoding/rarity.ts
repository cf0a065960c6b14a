import type {PassContext} from '../pass.ts'

/** −ln p from which on a character is rare: 2.5 in 1,000 of a novel, most of mojibake. */
const rareCost = 13
const privateUse = /[\ue000-\uf8ff]/u

/** Whether a UTF-16 unit is a character that Chinese text seldom has. */
export type Rarity = (unit: number) => boolean

/** Remembers what it looked up: a table of one byte a unit, filled as needed. */
export function createRarity({
  model,
  simplify
}: Pick<PassContext, 'model' | 'simplify'>): Rarity {
  const table = new Int8Array(0x10000)
  return (unit) => {
    let rare = table[unit] as number
    if (rare === 0) {
      const character = String.fromCharCode(unit)
      rare = -1
      if (privateUse.test(character)) rare = 1
      if (/\p{Script=Han}/u.test(character))
        rare = costOf(character, model, simplify) >= rareCost ? 1 : -1
      table[unit] = rare
    }
    return rare > 0
  }
}

function costOf(
  character: string,
  model: PassContext['model'],
  simplify: PassContext['simplify']
): number {
  return model.unigram(model.find(simplify(character)))
}
