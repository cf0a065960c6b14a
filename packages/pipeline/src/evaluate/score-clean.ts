import type {Edit, Range} from '@zhengben/bitext'
import type {CleanText} from './clean-text.ts'
import {foldText} from './gold-graph.ts'
import {upperBound} from './upper-bound.ts'

/** What was done to clean text; edits of kind `script` are no faults. */
export interface CleanScore {
  readonly sentences: number
  /** Code points, white space left out. */
  readonly characters: number
  /** Sentences that an edit but of script touches. */
  readonly changed: number
  /** Edits of script. */
  readonly script: number
  /** All others. */
  readonly edits: number
  /** changed ÷ sentences, and what it may be at most. */
  readonly rate: number
  readonly rateBound: number
  /** Edits per 10,000 characters, and what that may be at most. */
  readonly density: number
  readonly densityBound: number
}

/** The ways in which clean text is restored. */
export interface CleanScores {
  readonly alone: CleanScore
  /** Documents of 20 sentences. */
  readonly documents: CleanScore
  readonly whole: CleanScore
  /** Each alone, after blind replacement from the same glossary. */
  readonly blind: CleanScore
}

type FindEdits = (
  text: string
) => ReadonlyArray<Pick<Edit, 'range'> & {readonly kind?: Edit['kind']}>

const documentSize = 20

/** Restore clean texts in each way and count what was changed. */
export function scoreClean(
  texts: ReadonlyArray<CleanText>,
  findEdits: FindEdits,
  findBlindly: FindEdits
): CleanScores {
  const alone = texts.flatMap((d) => cut(d, 1))
  return {
    alone: count(alone, findEdits),
    documents: count(
      texts.flatMap((d) => cut(d, documentSize)),
      findEdits
    ),
    whole: count(texts, findEdits),
    blind: count(alone, findBlindly)
  }
}

/** Scores of several sets as one. */
export function mergeClean(scores: ReadonlyArray<CleanScores>): CleanScores {
  const merge = (way: keyof CleanScores): CleanScore =>
    rate(scores.map((d) => d[way]).reduce(add, noCounts))
  return {
    alone: merge('alone'),
    documents: merge('documents'),
    whole: merge('whole'),
    blind: merge('blind')
  }
}

/** The ways in which clean text is restored, as stretches of the text. */
export function cutClean(
  text: CleanText
): Array<{readonly value: string; readonly start: number}> {
  return [1, documentSize, Math.max(1, text.sentences.length)].flatMap((size) =>
    cut(text, size).map(({value}, index) => ({
      value,
      start: text.sentences[index * size]?.[0] ?? 0
    }))
  )
}

/** Stretches of so many sentences, with what stands between these. */
function cut({value, sentences}: CleanText, size: number): Array<CleanText> {
  const parts: Array<CleanText> = []
  for (let i = 0; i < sentences.length; i += size) {
    const inside = sentences.slice(i, i + size)
    const start = inside[0]?.[0] ?? 0
    parts.push({
      value: value.slice(start, inside.at(-1)?.[1]),
      sentences: inside.map((d) => [d[0] - start, d[1] - start])
    })
  }
  return parts
}

type Counts = Pick<
  CleanScore,
  'sentences' | 'characters' | 'changed' | 'script' | 'edits'
>

const noCounts: Counts = {
  sentences: 0,
  characters: 0,
  changed: 0,
  script: 0,
  edits: 0
}

function add(one: Counts, other: Counts): Counts {
  return {
    sentences: one.sentences + other.sentences,
    characters: one.characters + other.characters,
    changed: one.changed + other.changed,
    script: one.script + other.script,
    edits: one.edits + other.edits
  }
}

function count(
  texts: ReadonlyArray<CleanText>,
  findEdits: FindEdits
): CleanScore {
  const counts = texts.map(({value, sentences}): Counts => {
    const edits = findEdits(value)
    const wrong = edits.filter((d) => d.kind !== 'script')
    return {
      sentences: sentences.length,
      characters: [...foldText(value, false)].length,
      changed: countTouched(sentences, wrong),
      script: edits.length - wrong.length,
      edits: wrong.length
    }
  })
  return rate(counts.reduce(add, noCounts))
}

function rate(counts: Counts): CleanScore {
  const {sentences, characters, changed, edits} = counts
  return {
    ...counts,
    rate: changed / Math.max(1, sentences),
    rateBound: Math.min(1, upperBound(changed, sentences)),
    density: (edits / Math.max(1, characters)) * 10_000,
    densityBound: upperBound(edits, characters) * 10_000
  }
}

/** Sentences that an edit touches. */
function countTouched(
  sentences: ReadonlyArray<Range>,
  edits: ReadonlyArray<{readonly range: Range}>
): number {
  let next = 0
  let touched = 0
  for (const index of sentences.keys()) {
    // What stands between two sentences belongs to the one before.
    const start = index === 0 ? 0 : (sentences[index]?.[0] ?? 0)
    const end = sentences[index + 1]?.[0] ?? Number.POSITIVE_INFINITY
    while (isBefore(edits[next], start)) next++
    const edit = edits[next]
    if (edit && edit.range[0] < end) touched++
  }
  return touched
}

function isBefore(
  edit: {readonly range: Range} | undefined,
  place: number
): boolean {
  return !!edit && edit.range[1] <= place && edit.range[0] < place
}
