/** Sentences from `start` up to `end`, by index. */
export type SentenceRun = readonly [start: number, end: number]

/**
 * The run of consecutive sentences whose joined text is each of `sources`;
 * undefined where it does not occur or others have taken its sentences. White
 * space does not count. No two runs share a sentence.
 *
 * Texts that occur more than once go by their neighbours: what follows a run,
 * or stands before one, in the list does so in the text, too, where it can.
 * What is left is given out in the order of the text. An empty source has no
 * run.
 */
export function fitEntries(
  sources: ReadonlyArray<string>,
  sentences: ReadonlyArray<string>
): Array<SentenceRun | undefined> {
  const text = createRunIndex(sentences.map(squeeze))
  const wanted = sources.map(squeeze)
  const runs: Array<SentenceRun | undefined> = wanted.map(() => undefined)
  const taken = new Uint8Array(sentences.length)
  const isFree = ([start, end]: SentenceRun): boolean =>
    !taken.subarray(start, end).includes(1)
  const give = (entry: number, run: SentenceRun): void => {
    runs[entry] = run
    taken.fill(1, ...run)
  }
  const places = new Map<string, ReadonlyArray<SentenceRun>>()
  const counts = new Map<string, number>()
  for (const source of wanted) {
    counts.set(source, (counts.get(source) ?? 0) + 1)
    if (!places.has(source)) places.set(source, text.find(source))
  }
  for (const [entry, source] of wanted.entries()) {
    const [run, other] = places.get(source) ?? []
    if (run && !other && counts.get(source) === 1 && isFree(run))
      give(entry, run)
  }
  const extend = (entry: number, run: SentenceRun | undefined): void => {
    if (run && !runs[entry] && isFree(run)) give(entry, run)
  }
  for (const [entry, source] of wanted.entries()) {
    const before = runs[entry - 1]
    if (before) extend(entry, text.startAt(before[1], source))
  }
  for (let entry = wanted.length - 2; entry >= 0; entry--) {
    const after = runs[entry + 1]
    if (after) extend(entry, text.endAt(after[0], wanted[entry] as string))
  }
  const next = new Map<string, number>()
  for (const [entry, source] of wanted.entries()) {
    if (runs[entry]) continue
    const all = places.get(source) ?? []
    let at = next.get(source) ?? 0
    while (at < all.length && !isFree(all[at] as SentenceRun)) at++
    next.set(source, at)
    const run = all[at]
    if (run) give(entry, run)
  }
  return runs
}

/** The same text but for white space. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

interface RunIndex {
  /** Every run with that text, in order; none of an empty text. */
  find(text: string): Array<SentenceRun>
  startAt(sentence: number, text: string): SentenceRun | undefined
  endAt(sentence: number, text: string): SentenceRun | undefined
}

function createRunIndex(sentences: ReadonlyArray<string>): RunIndex {
  const all = sentences.join('')
  const starts = [0]
  for (const sentence of sentences)
    starts.push((starts.at(-1) as number) + sentence.length)
  // Sentences of white space only begin where the next one does.
  const sentenceAt = new Map(starts.map((d, index) => [d, index]))
  /** Sentences by their text: a run begins with a whole one. */
  const bySentence = new Map<string, Array<number>>()
  for (const [index, sentence] of sentences.entries()) {
    if (sentence === '') continue
    const same = bySentence.get(sentence)
    if (same) same.push(index)
    else bySentence.set(sentence, [index])
  }
  const lengths = [...new Set(sentences.map((d) => d.length))].sort(
    (a, b) => a - b
  )
  const startAt = (index: number, text: string): SentenceRun | undefined => {
    const start = starts[index]
    if (text === '' || start === undefined || !all.startsWith(text, start))
      return
    const end = sentenceAt.get(start + text.length)
    return end === undefined ? undefined : [index, end]
  }
  return {
    startAt,
    find(text) {
      const runs: Array<SentenceRun> = []
      for (const length of lengths) {
        if (length > text.length) break
        for (const index of bySentence.get(text.slice(0, length)) ?? []) {
          const run = startAt(index, text)
          if (run) runs.push(run)
        }
      }
      return runs.sort((a, b) => a[0] - b[0])
    },
    endAt: (sentence, text) => {
      const end = starts[sentence]
      if (end === undefined) return
      const start = sentenceAt.get(end - text.length)
      return start === undefined ? undefined : startAt(start, text)
    }
  }
}
