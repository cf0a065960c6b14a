import {applyEdits, type Edit, type EditKind} from '@zhengben/bitext'
import {createGoldGraph, foldText} from './gold-graph.ts'
import {createGoldReaders} from './gold-reader.ts'
import {type FoundMemory, type Judgement, judgeEdits} from './judge-edits.ts'
import {measureDistance} from './measure-distance.ts'
import type {GoldRestoration} from './read-gold.ts'
import {type BreakCounts, countBreaks} from './score-breaks.ts'

/** What came of a damaged text. */
export interface SampleOutput {
  readonly text: string
  /** Point into the text as found. */
  readonly edits: ReadonlyArray<Edit>
  /** What others make of it. */
  readonly blind: string
  readonly opencc: string
}

/** Errors, in characters, before and after restoration. */
export interface SampleScore {
  readonly id: string
  readonly classes: ReadonlyArray<string>
  /** Length of the gold text, in code points, without white space. */
  readonly characters: number
  /** Of the text as found: what doing nothing leaves. */
  readonly raw: number
  readonly out: number
  /** After blind replacement from the same glossary. */
  readonly blind: number
  /** After opencc-js alone. */
  readonly opencc: number
}

/** A score with what the totals by kind are made of. */
export interface JudgedSample {
  readonly score: SampleScore
  readonly judgement: Judgement
  readonly breaks: BreakCounts
  /** Errors left by all edits but those of a kind; only of kinds it has. */
  readonly without: ReadonlyMap<EditKind, number>
}

/** Counts the errors of texts, in characters, as `scoreSample` does. */
export function createErrorCounter({
  gold,
  alternatives
}: Pick<GoldRestoration, 'gold' | 'alternatives'>): (text: string) => number {
  const graph = createGoldGraph(gold, alternatives, false)
  const {forward} = createGoldReaders(graph)
  return (text) => measureDistance(text, forward, false)
}

/** What was found out of one sample with its gold, for the next time. */
export interface SampleMemory extends FoundMemory {
  /** Errors by text. */
  readonly distances: Map<string, number>
}

/** Score one sample as `tools/score-restore.py` of the project's data does. */
export function scoreSample(
  {id, classes, raw, gold, alternatives}: GoldRestoration,
  {text, edits, blind, opencc}: SampleOutput,
  foldWidth: boolean,
  memory: SampleMemory = {distances: new Map()}
): JudgedSample {
  const {forward} = createGoldReaders(
    createGoldGraph(gold, alternatives, foldWidth)
  )
  const {distances} = memory
  const distance = (output: string): number => {
    const known = distances.get(output)
    const result = known ?? measureDistance(output, forward, foldWidth)
    distances.set(output, result)
    return result
  }
  return {
    // It takes longest, and not everybody asks.
    get without() {
      const kinds = new Set(edits.map((d) => d.kind))
      return new Map(
        Array.from(kinds, (kind) => {
          const others = edits.filter((d) => d.kind !== kind)
          return [kind, distance(applyEdits(raw, others))]
        })
      )
    },
    score: {
      id,
      classes,
      characters: [...foldText(gold, foldWidth)].length,
      raw: distance(raw),
      out: distance(text),
      blind: distance(blind),
      opencc: distance(opencc)
    },
    judgement: judgeEdits(raw, edits, gold, alternatives, foldWidth, memory),
    breaks: countBreaks({raw, text, gold}, forward, foldWidth)
  }
}
