import type {Sections} from './read-sections.ts'

/** What the records of the index refer to by rank. */
export interface Tables {
  /** Traditional forms of a simplified character. */
  readonly forms: ReadonlyMap<string, ReadonlyArray<string>>
  /** Simplified forms of a traditional character. */
  readonly simplified: ReadonlyMap<string, ReadonlyArray<string>>
  readonly readings: ReadonlyMap<string, ReadonlyArray<string>>
  readonly syllables: ReadonlyArray<string>
  readonly pieces: ReadonlyArray<string>
}

export function decodeTables(sections: Sections): Tables {
  const forms = new Map<string, ReadonlyArray<string>>()
  const simplified = new Map<string, Array<string>>()
  for (const line of linesOf(sections.forms)) {
    const [character, ...all] = [...line] as [string, ...Array<string>]
    forms.set(character, all)
    for (const form of all) {
      const known = simplified.get(form)
      if (known) known.push(character)
      else simplified.set(form, [character])
    }
  }
  const readings = new Map<string, ReadonlyArray<string>>()
  for (const line of linesOf(sections.readings)) {
    const character = String.fromCodePoint(line.codePointAt(0) as number)
    readings.set(character, line.slice(character.length).split(' '))
  }
  return {
    forms,
    simplified,
    readings,
    syllables: linesOf(sections.syllables),
    pieces: linesOf(sections.pieces)
  }
}

/** The characters that go with English words; see `Dictionary.characterShares`. */
export function decodeShares({
  shares
}: Sections): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    linesOf(shares).map((line) => {
      const [word = '', list = ''] = line.split(' ')
      const found = list.matchAll(/(\D)(\d+)/gu)
      return [
        word,
        new Map(Array.from(found, (d) => [d[1], Number(d[2]) / 100]))
      ]
    })
  ) as ReadonlyMap<string, ReadonlyMap<string, number>>
}

function linesOf(bytes: Uint8Array): Array<string> {
  const text = new TextDecoder().decode(bytes)
  return text === '' ? [] : text.split('\n')
}
