import type {Constraint} from '../constraints/constraint.ts'
import type {
  Correction,
  CorrectionProblem,
  SentenceName,
  SentenceNames
} from './correction.ts'
import {indexSentences, type SentenceIndex} from './sentence-index.ts'

type Side = 'source' | 'target'

/** What corrections say of an alignment, by index of sentences. */
export interface ResolvedCorrections {
  readonly constraints: ReadonlyArray<Constraint>
  /** Of each constraint, the number of its correction. */
  readonly origins: ReadonlyArray<number>
  readonly problems: ReadonlyArray<CorrectionProblem>
}

/**
 * Finds the sentences that corrections name. A correction that does not fit as
 * a whole becomes a problem and no constraint. Joins and cuts are left alone.
 */
export function resolveCorrections(
  texts: Readonly<Record<Side, ReadonlyArray<string>>>,
  corrections: ReadonlyArray<Correction>
): ResolvedCorrections {
  const indices = {
    source: indexSentences(texts.source),
    target: indexSentences(texts.target)
  }
  const constraints: Array<Constraint> = []
  const origins: Array<number> = []
  const problems: Array<CorrectionProblem> = []
  for (const [correction, given] of corrections.entries()) {
    const reader = createReader(indices, correction)
    const found = readCorrection(given, reader)
    problems.push(...reader.problems)
    if (reader.problems.length > 0) continue
    constraints.push(...found)
    origins.push(...found.map(() => correction))
  }
  return {constraints, origins, problems}
}

interface Reader {
  readonly problems: ReadonlyArray<CorrectionProblem>
  one(side: Side, name: SentenceName, ...keys: Array<string>): number
  optional(
    side: Side,
    name: SentenceName | undefined,
    ...keys: Array<string>
  ): number | undefined
  many(
    side: Side,
    names: SentenceNames | undefined,
    ...keys: Array<string>
  ): Array<number>
  /** The same, and they follow each other. */
  run(side: Side, names: SentenceNames, ...keys: Array<string>): Array<number>
}

function createReader(
  indices: Readonly<Record<Side, SentenceIndex>>,
  correction: number
): Reader {
  const problems: Array<CorrectionProblem> = []
  const find = (
    side: Side,
    name: SentenceName,
    keys: ReadonlyArray<string | number>
  ): number => {
    const found = indices[side].find(name)
    if ('sentence' in found) return found.sentence
    const seen = found.seen.map((sentence) => ({side, sentence}))
    problems.push({correction, keys, reason: found.reason, seen})
    return -1
  }
  const many: Reader['many'] = (side, names = [], ...keys) =>
    isList(names)
      ? names.map((name, index) => find(side, name, [...keys, index]))
      : [find(side, names, keys)]
  return {
    problems,
    many,
    one: (side, name, ...keys) => find(side, name, keys),
    optional: (side, name, ...keys) =>
      name === undefined ? undefined : find(side, name, keys),
    run: (side, names, ...keys) => {
      const sorted = [...many(side, names, ...keys)].sort((a, b) => a - b)
      for (const [k, sentence] of sorted.entries()) {
        const last = sorted[k - 1]
        if (last === undefined || last < 0 || sentence === last + 1) continue
        problems.push({
          correction,
          keys,
          reason:
            sentence === last
              ? 'a sentence is named twice'
              : 'the sentences do not follow each other',
          seen: [{side, sentence: last === sentence ? last : last + 1}]
        })
        break
      }
      return sorted
    }
  }
}

function isList(names: SentenceNames): names is ReadonlyArray<SentenceName> {
  return Array.isArray(names)
}

function readCorrection(
  {link, merge, split, move}: Correction,
  {one, optional, many, run}: Reader
): Array<Constraint> {
  if (link)
    return [
      {
        type: 'link',
        source: run('source', link.source, 'link', 'source'),
        target: run('target', link.target, 'link', 'target')
      }
    ]
  if (merge)
    return [
      {
        type: 'together',
        source: many('source', merge.source, 'merge', 'source'),
        target: many('target', merge.target, 'merge', 'target')
      }
    ]
  if (split) {
    const source = optional('source', split.source, 'split', 'source')
    const target = optional('target', split.target, 'split', 'target')
    return [
      {
        type: 'start',
        ...(source !== undefined && {source}),
        ...(target !== undefined && {target})
      }
    ]
  }
  if (!move) return []
  const side = move.source === undefined ? 'target' : 'source'
  const other = side === 'source' ? 'target' : 'source'
  const moved = one(side, move[side] as SentenceName, 'move', side)
  const to = one(other, move.to, 'move', 'to')
  const from = optional(other, move.from, 'move', 'from')
  const pair = (counterpart: number): {source: number; target: number} =>
    side === 'source'
      ? {source: moved, target: counterpart}
      : {source: counterpart, target: moved}
  const {source, target} = pair(to)
  return [
    {type: 'together', source: [source], target: [target]},
    ...(from === undefined ? [] : [{type: 'apart', ...pair(from)} as const])
  ]
}
