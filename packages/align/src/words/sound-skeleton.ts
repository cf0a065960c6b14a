const classes: ReadonlyArray<readonly [letters: RegExp, sound: string]> = [
  [/^(?:zh|ch|sh|tch|sch|tz|ts|cz)/, 'S'],
  [/^ph/, 'F'],
  [/^x/, 'S'],
  [/^(?:ng|gn)/, 'N'],
  [/^c(?=[eiy])/, 'S'],
  [/^[bp]/, 'P'],
  [/^[dt]/, 'T'],
  [/^(?:ck|[gkcqh])/, 'K'],
  [/^[jsz]/, 'S'],
  [/^[lr]/, 'L'],
  [/^m/, 'M'],
  [/^n/, 'N'],
  [/^[fvw]/, 'F']
]

/** The consonants of a name as classes of sounds that transliteration mixes up. */
export function soundSkeleton(letters: string): string {
  let rest = letters.toLowerCase()
  let result = ''
  while (rest !== '') {
    const found = classes.find(([pattern]) => pattern.test(rest))
    const length = found ? (found[0].exec(rest)?.[0].length ?? 1) : 1
    if (found && result.at(-1) !== found[1]) result += found[1]
    rest = rest.slice(length)
  }
  return result
}

/** The skeleton of a Chinese transliteration, by its pinyin syllables. */
export function syllableSkeleton(syllables: ReadonlyArray<string>): string {
  return soundSkeleton(
    syllables
      // j, q and x stand for any of k, s and h before i; y and w carry little.
      .map((d) => d.replace(/^q/, 'ch').replace(/^x/, 's').replace(/ng$/, 'n'))
      .join('')
  )
}

/** How alike two skeletons are: twice the longest common subsequence over both lengths. */
export function compareSkeletons(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1)
  for (const sign of a) {
    const next = new Uint8Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      next[j] =
        sign === b[j - 1]
          ? (row[j - 1] as number) + 1
          : Math.max(row[j] as number, next[j - 1] as number)
    row = next
  }
  return (2 * (row[b.length] as number)) / Math.max(1, a.length + b.length)
}
