import {join, resolve} from 'node:path'
import type {RestoreSettings} from './config.ts'
import {alignLinks} from './evaluate/align-links.ts'
import {alignTranslations} from './evaluate/align-translations.ts'
import {alignWords} from './evaluate/align-words.ts'
import {createBaselines} from './evaluate/baselines.ts'
import {type Calibration, calibrate} from './evaluate/calibrate.ts'
import {createStopwatch} from './evaluate/create-stopwatch.ts'
import {readGold} from './evaluate/read-gold.ts'
import {restoreCleanText} from './evaluate/restore-clean-text.ts'
import {restoreSamples} from './evaluate/restore-samples.ts'
import type {AlignmentScore} from './evaluate/score-alignment.ts'
import {type BreakScore, sumBreaks} from './evaluate/score-breaks.ts'
import type {CleanScores} from './evaluate/score-clean.ts'
import {
  type EditScore,
  type KindScores,
  scoreEdits,
  scoreKinds
} from './evaluate/score-edits.ts'
import {type OtherScores, scoreOthers} from './evaluate/score-others.ts'
import type {ParagraphScore} from './evaluate/score-paragraphs.ts'
import type {F1} from './evaluate/score-ranges.ts'
import type {JudgedSample, SampleScore} from './evaluate/score-restoration.ts'
import type {WordScore} from './evaluate/score-words.ts'
import {segmentTreebank} from './evaluate/segment-treebank.ts'
import {
  type ClassScore,
  classesOf,
  documentOf,
  groupSamples,
  sumSamples
} from './evaluate/sum-samples.ts'
import type {Tools} from './evaluate/tools.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadModel} from './load-model.ts'
import {loadRestorer} from './load-restorer.ts'
import {loadSegmenter} from './load-segmenter.ts'
import type {Project} from './project.ts'

export type {ReliabilityBin} from './evaluate/calibrate.ts'
export {
  compareScores,
  flattenScores,
  readRecord,
  writeRecord
} from './evaluate/recorded-scores.ts'
export type {CleanScore} from './evaluate/score-clean.ts'

export interface EvaluateOptions {
  readonly folder: string
  readonly cwd: string
  readonly project: Project
  readonly settings: RestoreSettings
  readonly noGlossary: boolean
  readonly foldWidth: boolean
  /** A folder with what other aligners found; see `scoreOthers`. */
  readonly others?: string
  readonly warn: (text: string) => void
  readonly onStep: (text: string) => void
}

/** Scores of whatever gold the folder held; the rest is absent. */
export interface Evaluation {
  /** By class, by name. */
  readonly restore?: {
    readonly classes: Readonly<Record<string, ClassScore>>
    readonly samples: ReadonlyArray<SampleScore>
  }
  /** By document. */
  readonly corpus?: Readonly<Record<string, ClassScore>>
  /** Of the edits on all samples and documents. */
  readonly edits?: EditScores
  /** By class or document, those whose gold has lines. */
  readonly breaks?: Readonly<Record<string, BreakScore>>
  /** Of clean text, by set and of all together. */
  readonly clean?: Readonly<Record<string, CleanScores>>
  /** UTF-16 units restored in a second; says as much of the machine. */
  readonly speed?: number
  /** By document that has a translation with the same paragraphs. */
  readonly paragraphs?: Readonly<Record<string, ParagraphScore>>
  readonly segment?: SegmentationScores
  readonly align?: AlignmentScore & {
    readonly documents: Readonly<Record<string, AlignmentScore>>
  }
  readonly words?: WordScore & {
    readonly sets: Readonly<Record<string, WordScore>>
  }
  /** What other aligners reach on the same gold. */
  readonly others?: OtherScores
}

export interface SegmentationScores {
  readonly sentences: number
  readonly words: number
  readonly wordScores: {readonly ours: F1; readonly nodejieba?: F1}
  readonly boundaryScores: {readonly ours: F1; readonly stops: F1}
  /** Edits on this clean text; all those of kind `script` apart. */
  readonly edits: {
    readonly asOne: EditCount
    readonly alone: EditCount
    /** Share of sentences that, alone, got no edit but of script. */
    readonly untouched: number
  }
}

export interface EditScores {
  /** By class, or by document. */
  readonly classes: Readonly<Record<string, EditScore>>
  readonly kinds: KindScores
  readonly calibration: Calibration
}

export interface EditCount {
  readonly script: number
  readonly other: number
}

/**
 * Score restoration, segmentation and alignment against the gold in a folder.
 * @throws {UsageError} where there is no gold or it cannot be read.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const {folder, cwd, project, settings, foldWidth, onStep} = options
  const gold = await readGold(resolve(cwd, folder), folder)
  const [glossary, model] = await Promise.all([
    options.noGlossary
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel()
  ])
  const merged = {...project.config.restore, ...settings}
  const restore = await loadRestorer(glossary, model, merged)
  const stopwatch = createStopwatch()
  const tools: Tools = {
    glossary,
    restore: (source, restoreOptions) =>
      stopwatch.run(source.length, () => restore(source, restoreOptions)),
    foldWidth,
    onStep,
    settings: merged,
    baselines: createBaselines(glossary),
    segment: () => loadSegmenter(glossary.terms, model, options.warn)
  }
  const samples = await restoreSamples(gold.samples, tools)
  const corpus = await restoreSamples(gold.documents, tools)
  const paragraphs = await alignTranslations(gold.documents, tools)
  const clean = restoreCleanText(gold, tools)
  const speed = stopwatch.speed()
  return {
    ...scoreRestorations(samples, corpus),
    ...(Object.keys(clean).length > 0 && {clean}),
    ...(paragraphs.length > 0 && {paragraphs: Object.fromEntries(paragraphs)}),
    ...(clean['treebank'] && {
      segment: await segmentTreebank(gold.sentences, clean['treebank'], tools)
    }),
    ...(gold.alignments.length > 0 && {
      align: await alignLinks(gold.alignments, tools)
    }),
    ...(gold.wordAlignments.length > 0 && {
      words: await alignWords(gold.wordAlignments, tools)
    }),
    ...(options.others !== undefined && {
      others: await scoreOthers(
        resolve(cwd, options.others),
        options.others,
        gold
      )
    }),
    ...(speed !== undefined && {speed})
  }
}

/** The scores of restored samples and documents. */
function scoreRestorations(
  samples: ReadonlyArray<JudgedSample>,
  corpus: ReadonlyArray<JudgedSample>
): Pick<Evaluation, 'restore' | 'corpus' | 'edits' | 'breaks'> {
  const all = [...samples, ...corpus]
  if (all.length === 0) return {}
  const classes = groupSamples(samples, classesOf)
  const documents = groupSamples(corpus, documentOf)
  const groups = [...classes, ...documents]
  return {
    ...(samples.length > 0 && {
      restore: {
        classes: sumAll(classes),
        samples: samples.map((d) => d.score)
      }
    }),
    ...(corpus.length > 0 && {corpus: sumAll(documents)}),
    edits: {
      classes: scoreAllEdits(groups),
      kinds: scoreKinds(all),
      calibration: calibrate(all.flatMap((d) => d.judgement.edits))
    },
    breaks: scoreAllBreaks(groups)
  }
}

/** The scores of documents that are recorded. */
export function scoreDocuments(corpus: ReadonlyArray<JudgedSample>): {
  readonly corpus: NonNullable<Evaluation['corpus']>
  readonly edits: Pick<EditScores, 'classes'>
  readonly breaks: NonNullable<Evaluation['breaks']>
} {
  const groups = groupSamples(corpus, documentOf)
  return {
    corpus: sumAll(groups),
    edits: {classes: scoreAllEdits(groups)},
    breaks: scoreAllBreaks(groups)
  }
}

type Groups = ReturnType<typeof groupSamples>

function sumAll(groups: Groups): Record<string, ClassScore> {
  return Object.fromEntries(groups.map(([name, d]) => [name, sumSamples(d)]))
}

function scoreAllEdits(groups: Groups): Record<string, EditScore> {
  return Object.fromEntries(groups.map(([name, d]) => [name, scoreEdits(d)]))
}

function scoreAllBreaks(groups: Groups): Record<string, BreakScore> {
  return Object.fromEntries(
    groups.flatMap(([name, samples]) => {
      const score = sumBreaks(samples.map((d) => d.breaks))
      return score ? [[name, score]] : []
    })
  )
}

/** The recorded scores of a folder. */
export function recordPath(folder: string, cwd: string): string {
  return join(resolve(cwd, folder), 'scores.json')
}
