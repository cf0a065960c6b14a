import {
  applyEdits,
  composeEdits,
  createOffsetMap,
  type Edit,
  type EditKind,
  type Message
} from '@zhengben/bitext'
import {type DocumentScript, detectScript} from './document/detect-script.ts'
import {findWordRoles} from './document/word-roles.ts'
import {createCodecs} from './encoding/codecs.ts'
import {createRarity} from './encoding/rarity.ts'
import {createChannel} from './lattice/channel.ts'
import type {FamilyRate, Pass, PassContext} from './pass.ts'
import {restoreCharacters} from './passes/character.ts'
import {restoreCipher} from './passes/cipher.ts'
import {restoreEncoding} from './passes/encoding.ts'
import {createSuperlativeFinder} from './passes/gap/superlative-finder.ts'
import {markGaps} from './passes/gap.ts'
import {restoreLayout} from './passes/layout.ts'
import {restoreMasks} from './passes/mask.ts'
import {removeNoise} from './passes/noise/remove-noise.ts'
import {restorePunctuation} from './passes/punctuation.ts'
import {removeReadings} from './passes/reading.ts'
import {createSimplifier} from './passes/script/create-simplifier.ts'
import {restoreScript, writeTraditional} from './passes/script.ts'
import {restoreShapes} from './passes/shape.ts'
import {removeSpam} from './passes/spam/remove-spam.ts'
import {createSpeller} from './passes/syllable/create-speller.ts'
import {restoreSyllables} from './passes/syllable.ts'
import {restoreVariants} from './passes/variant.ts'
import {remember} from './remember.ts'
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
  {kind: 'character', run: restoreSyllables},
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

/** Probability of having been spun from which on a text is swept. */
const surelySpun = 0.95
/** Rounds of the uncovering passes at the most. */
const mostRounds = 2

/** Restores text; made once for a glossary and a model. */
export type Restorer = (source: string, options?: RestoreOptions) => Restoration

/**
 * Prepare restoration with a glossary and a model. Clean text comes back byte
 * for byte (but for `script`); the same text, resources and options give the
 * same result.
 */
export function createRestorer({
  model,
  glossary,
  readings: readingsOf,
  traditionalize
}: RestoreResources): Restorer {
  const channel = createChannel(glossary)
  const roles = findWordRoles(channel, model)
  const simplify = createSimplifier()
  const readings = remember(readingsOf)
  const prepared = {
    model,
    channel,
    roles,
    codecs: createCodecs({readings, simplify}),
    isRare: createRarity({model, simplify}),
    readings,
    spell: createSpeller(readings),
    simplify,
    findSuperlatives: createSuperlativeFinder(model),
    ...(traditionalize && {traditionalize})
  }
  return (source, options = {}) => run(source, prepared, options)
}

/** Restore one text; `createRestorer` is cheaper for several. */
export function restore(
  source: string,
  resources: RestoreResources,
  options?: RestoreOptions
): Restoration {
  return createRestorer(resources)(source, options)
}

function run(
  source: string,
  prepared: Omit<PassContext, 'script' | 'isSpun' | 'spun' | 'editsSoFar'>,
  {
    only,
    skip = [],
    minConfidence = 0,
    script = 'hans',
    spun: assumed
  }: RestoreOptions
): Restoration {
  const counts = new Map<EditKind, number>()
  let text = source
  let edits: Array<Edit> = []
  let spun = 0
  let families: ReadonlyArray<FamilyRate> | undefined
  const messages: Array<Message> = []
  const known = {
    ...prepared,
    script,
    editsSoFar: counts,
    ...(assumed !== undefined && {spun: assumed})
  }

  /** Whether the passes changed more than the script. */
  const apply = (passes: ReadonlyArray<Pass>): boolean => {
    const context: PassContext = {...known, isSpun: spun >= surelySpun}
    let hasChanged = false
    for (const pass of passes) {
      const {kind} = pass
      if (skip.includes(kind) || (only && !only.includes(kind))) continue
      const result = pass.run(text, context)
      const wanted = result.edits.filter((d) => d.confidence >= minConfidence)
      if (result.messages && result.messages.length > 0) {
        const {rangeToSource} = createOffsetMap(edits)
        for (const message of result.messages)
          messages.push({...message, range: rangeToSource(message.range)})
      }
      if (result.spun !== undefined) spun = result.spun
      families = result.families ?? families
      if (wanted.length === 0) continue
      if (kind !== 'script') hasChanged = true
      counts.set(kind, (counts.get(kind) ?? 0) + wanted.length)
      text = applyEdits(text, wanted)
      edits = composeEdits(source, edits, wanted)
    }
    return hasChanged
  }

  apply(decoding)
  for (let round = 0; round < mostRounds; round++) if (!apply(uncovering)) break
  apply(reading)
  if (spun >= surelySpun) apply(sweeping)
  apply(finishing)

  return {
    value: text,
    edits,
    document: {
      script: detectScript(source),
      spun: Math.round(spun * 1000) / 1000,
      ...(families && {families})
    },
    messages: messages.sort((a, b) => a.range[0] - b.range[0])
  }
}
