import type {Edit, EditKind, Message} from '@zhengben/bitext'
import {
  type NamedSightings,
  nameSightings,
  staysClean
} from './change/stays-clean.ts'
import {type DocumentScript, detectScript} from './document/detect-script.ts'
import {isLong} from './document/sight-document.ts'
import type {FamilyRate, Pass} from './pass.ts'
import {PassRun} from './pass-run.ts'
import {restoreCharacters} from './passes/character.ts'
import {restoreCipher} from './passes/cipher.ts'
import {restoreEncoding} from './passes/encoding.ts'
import {markGaps} from './passes/gap.ts'
import {restoreLayout} from './passes/layout.ts'
import {restoreMasks} from './passes/mask.ts'
import {removeNoise} from './passes/noise/remove-noise.ts'
import {restorePunctuation} from './passes/punctuation.ts'
import {removeReadings} from './passes/reading.ts'
import {restoreScript, writeTraditional} from './passes/script.ts'
import {restoreShapes} from './passes/shape.ts'
import {removeSpam} from './passes/spam/remove-spam.ts'
import {restoreSyllables} from './passes/syllable.ts'
import {restoreVariants} from './passes/variant.ts'
import {type Prepared, prepare} from './prepare.ts'
import type {RestoreResources} from './resources.ts'

export interface RestoreOptions {
  /** Undo these kinds of damage only. */
  readonly only?: ReadonlyArray<EditKind>
  /** Leave these kinds of damage alone. */
  readonly skip?: ReadonlyArray<EditKind>
  /** Leave out edits less sure than this, 0–1; absent, the decoder decides. */
  readonly minConfidence?: number
  /**
   * `hans` (default): traditional becomes simplified; `hant`: the restored text
   * is written in traditional characters; `keep`: neither.
   */
  readonly script?: 'hans' | 'hant' | 'keep'
  /**
   * Take all of the text for spun, or for not spun; absent, its own forms
   * decide. For single sentences known to come from a spun page.
   */
  readonly spun?: boolean
}

/** A restored text and everything that was done to it. */
export interface Restoration {
  /** The restored text: the edits applied. */
  readonly value: string
  /** Sorted and disjoint; ranges point into the text as found. */
  readonly edits: ReadonlyArray<Edit>
  readonly document: {
    readonly script: DocumentScript
    /** Probability that words were spun, 0–1. */
    readonly spun: number
    /**
     * How much of what each family of spinners replaces was replaced, the
     * busiest first; absent where nothing was spun.
     */
    readonly families?: ReadonlyArray<FamilyRate>
  }
  /** Doubtful places; ranges point into the text as found. */
  readonly messages: ReadonlyArray<Message>
}

/** Bytes come before characters: wrongly decoded text is none of the other kinds. */
const decoding: ReadonlyArray<Pass> = [{kind: 'encoding', run: restoreEncoding}]

/**
 * Foreign matter goes first, so that words stand together again. Layers of
 * damage hide one another (spun, then converted, then injected): a second round
 * is made where the first uncovered something.
 */
const uncovering: ReadonlyArray<Pass> = [
  {kind: 'character', run: restoreCharacters},
  {kind: 'noise', run: removeNoise},
  {kind: 'reading', run: removeReadings},
  {kind: 'spam', run: removeSpam},
  {kind: 'script', run: restoreScript}
]

/**
 * Then words are read. Lines and blanks inside words are joined first;
 * characters that stand for others and variants are looked up in simplified
 * text.
 */
const reading: ReadonlyArray<Pass> = [
  {kind: 'layout', run: restoreLayout},
  {kind: 'character', run: restoreCipher},
  {kind: 'character', run: restoreShapes},
  {kind: 'character', run: restoreSyllables}
]

/** The only passes that look into the glossary. */
const lookup: ReadonlyArray<Pass> = [
  {kind: 'variant', run: restoreMasks},
  {kind: 'variant', run: restoreVariants}
]

/** A machine that spun a text strewed it as well: there less is proof of it. */
const sweeping: ReadonlyArray<Pass> = [
  {kind: 'noise', run: removeNoise},
  {kind: 'spam', run: removeSpam}
]

/** Width comes last, since it depends on whether the document was damaged at all. */
const finishing: ReadonlyArray<Pass> = [
  {kind: 'punctuation', run: restorePunctuation},
  {kind: 'script', run: writeTraditional},
  {kind: 'gap', run: markGaps}
]

/** Rounds of the uncovering passes at the most. */
const mostRounds = 2

/** Restores text; made once for a glossary and a model. */
export type Restorer = (source: string, options?: RestoreOptions) => Restoration

/** A text after all passes that come before the glossary. */
export interface Uncovered {
  readonly source: string
  /** What the glossary's rows are looked up in. */
  readonly text: string
  /** Sorted and disjoint; ranges point into the source. */
  readonly edits: ReadonlyArray<Edit>
  readonly counts: ReadonlyMap<EditKind, number>
  readonly messages: ReadonlyArray<Message>
  readonly options: RestoreOptions
}

/** Restoration in two parts. */
export interface StagedRestorer {
  /** Does not depend on the glossary: what one made, another may finish. */
  readonly uncover: (source: string, options?: RestoreOptions) => Uncovered
  readonly finish: (uncovered: Uncovered) => Finished
  /**
   * Whether a text that another glossary left unspun is so beyond doubt with
   * this one, told from the clauses alone in which the two differ.
   *
   * @param sightings What the other sighted; see `Finished`.
   * @param differs Whether rows in which they differ can act in a clause;
   * masks must not stand anywhere.
   */
  readonly staysClean: (
    uncovered: Uncovered,
    sightings: ReadonlyArray<NamedSightings>,
    differs: (clause: string) => boolean
  ) => boolean
}

/** What came of a text. */
export interface Finished {
  readonly restoration: Restoration
  /**
   * What was sighted in a text that was not spun, all of which was read; else
   * absent.
   */
  readonly sightings?: ReadonlyArray<NamedSightings>
}

/**
 * Prepare restoration with a glossary and a model. Clean text comes back byte
 * for byte (but for `script`); the same text, resources and options give the
 * same result.
 */
export function createRestorer(resources: RestoreResources): Restorer {
  const {uncover, finish} = createStagedRestorer(resources)
  return (source, options) => finish(uncover(source, options)).restoration
}

/**
 * The same in two parts, so that texts can be restored with several glossaries
 * without doing twice what does not depend on them.
 */
export function createStagedRestorer(
  resources: RestoreResources
): StagedRestorer {
  const prepared = prepare(resources)
  return {
    uncover: (source, options = {}) => uncover(source, prepared, options),
    finish: (uncovered) => finish(uncovered, prepared),
    staysClean: ({text}, sightings, differs) =>
      staysClean(text, prepared, sightings, differs)
  }
}

/** Restore one text; `createRestorer` is cheaper for several. */
export function restore(
  source: string,
  resources: RestoreResources,
  options?: RestoreOptions
): Restoration {
  return createRestorer(resources)(source, options)
}

/** Restore one text with resources that are prepared. */
export function restoreWith(
  prepared: Prepared,
  source: string,
  options: RestoreOptions
): Restoration {
  return finish(uncover(source, prepared, options), prepared).restoration
}

function uncover(
  source: string,
  prepared: Prepared,
  options: RestoreOptions
): Uncovered {
  const run = new PassRun(source, prepared, options)
  run.apply(decoding)
  for (let round = 0; round < mostRounds; round++)
    if (!run.apply(uncovering)) break
  run.apply(reading)
  const {text, edits, counts, messages} = run
  return {source, text, edits, counts, messages, options}
}

function finish(uncovered: Uncovered, prepared: Prepared): Finished {
  const {source, options} = uncovered
  const run = new PassRun(source, prepared, options, uncovered)
  run.apply(lookup)
  if (run.isSpun) run.apply(sweeping)
  run.apply(finishing)
  const {text, edits, messages, spun, families, sighted} = run
  const isWhole = sighted && !isLong(uncovered.text)
  return {
    restoration: {
      value: text,
      edits,
      document: {
        script: detectScript(source),
        spun: Math.round(spun * 1000) / 1000,
        ...(families && {families})
      },
      messages: messages.sort((a, b) => a.range[0] - b.range[0])
    },
    ...(isWhole && {sightings: nameSightings(sighted, prepared.channel)})
  }
}
