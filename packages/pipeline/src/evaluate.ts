import {join, resolve} from 'node:path'
import {alignSentences, splitEnglish} from '@zhengben/align'
import type {Edit} from '@zhengben/bitext'
import {splitSentences, type WordSegmenter} from '@zhengben/chinese'
import {readPlainText} from '@zhengben/formats/text'
import {type Glossary, selectRows} from '@zhengben/glossary'
import type {Restorer} from '@zhengben/restore'
import {importNodejieba} from './adapters/nodejieba.ts'
import type {RestoreSettings} from './config.ts'
import {alignSides} from './create-edition.ts'
import {
  type Gold,
  type GoldRestoration,
  readGold
} from './evaluate/read-gold.ts'
import {
  type AlignmentScore,
  scoreAlignment
} from './evaluate/score-alignment.ts'
import {
  type ParagraphScore,
  scoreParagraphs
} from './evaluate/score-paragraphs.ts'
import type {F1} from './evaluate/score-ranges.ts'
import {
  type ClassScore,
  type SampleScore,
  scoreSample,
  sumClasses,
  sumDocuments
} from './evaluate/score-restoration.ts'
import {
  scoreBoundaries,
  scoreWords,
  splitAtStops
} from './evaluate/score-segmentation.ts'
import {loadDictionary} from './load-dictionary.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadModel} from './load-model.ts'
import {loadRestorer} from './load-restorer.ts'
import {loadSegmenter} from './load-segmenter.ts'
import type {Project} from './project.ts'
import {readProse} from './read-prose.ts'
import {restoreProse, restoreText} from './restore-text.ts'
import {createSide} from './side.ts'

export {
  compareScores,
  flattenScores,
  readRecord,
  writeRecord
} from './evaluate/recorded-scores.ts'

export interface EvaluateOptions {
  readonly folder: string
  readonly cwd: string
  readonly project: Project
  readonly settings: RestoreSettings
  readonly noGlossary: boolean
  readonly foldWidth: boolean
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
  /** By document that has a translation with the same paragraphs. */
  readonly paragraphs?: Readonly<Record<string, ParagraphScore>>
  readonly segment?: SegmentationScores
  readonly align?: AlignmentScore & {
    readonly documents: Readonly<Record<string, AlignmentScore>>
  }
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

export interface EditCount {
  readonly script: number
  readonly other: number
}

interface Tools {
  readonly glossary: Glossary
  readonly restore: Restorer
  readonly settings: RestoreSettings
  readonly foldWidth: boolean
  readonly segment: () => Promise<WordSegmenter>
  readonly onStep: (text: string) => void
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
  const tools: Tools = {
    glossary,
    restore: await loadRestorer(glossary, model, merged),
    foldWidth,
    onStep,
    settings: merged,
    segment: () => loadSegmenter(glossary.terms, model, options.warn)
  }
  const samples = await scoreAll(gold.samples, tools)
  const corpus = await scoreAll(gold.documents, tools)
  const paragraphs = await scoreTranslations(gold.documents, tools)
  return {
    ...(samples.length > 0 && {
      restore: {classes: Object.fromEntries(sumClasses(samples)), samples}
    }),
    ...(corpus.length > 0 && {
      corpus: Object.fromEntries(sumDocuments(corpus))
    }),
    ...(paragraphs.length > 0 && {paragraphs: Object.fromEntries(paragraphs)}),
    ...(gold.sentences.length > 0 && {
      segment: await scoreTreebank(gold.sentences, tools)
    }),
    ...(gold.alignments.length > 0 && {
      align: await scoreLinks(gold.alignments, tools)
    })
  }
}

async function scoreAll(
  samples: ReadonlyArray<GoldRestoration>,
  {restore, settings, foldWidth, onStep}: Tools
): Promise<Array<SampleScore>> {
  const scores: Array<SampleScore> = []
  for (const sample of samples) {
    onStep(sample.id)
    const {path, raw} = sample
    const {text} = await restoreText(path, raw, restore, settings)
    scores.push(scoreSample({...sample, output: text}, foldWidth))
  }
  return scores
}

/** Align each restoration by hand with its English. */
async function scoreTranslations(
  documents: Gold['documents'],
  {glossary, segment, onStep}: Tools
): Promise<Array<[id: string, score: ParagraphScore]>> {
  const translated = documents.filter((d) => d.translation !== undefined)
  if (translated.length === 0) return []
  const resources = {
    glossary,
    dictionary: await loadDictionary(),
    segment: await segment()
  }
  const scores: Array<[string, ParagraphScore]> = []
  for (const {id, path, gold, translation = ''} of translated) {
    onStep(id)
    const source = await readProse(path, gold)
    const target = await readProse('translation.en.md', translation)
    const left = createSide(source, [], splitSentences)
    const right = createSide(target, [], splitEnglish)
    const pairings = alignSides({left, right, inParagraphs: true}, resources)
    const score = scoreParagraphs(left, right, pairings)
    if (score) scores.push([id, score])
  }
  return scores
}

async function scoreTreebank(
  sentences: Gold['sentences'],
  {restore, settings, segment, onStep}: Tools
): Promise<SegmentationScores> {
  onStep('treebank')
  const editsOf = (text: string): EditCount =>
    countEdits(restoreProse(readPlainText(text), restore, settings).edits)
  const alone = sentences.map((d) => editsOf(d.text))
  const asOne = editsOf(sentences.map((d) => `${d.text}\n`).join(''))
  // Before our segmenter teaches jieba the terms, which it cannot unlearn.
  const nodejieba = await importNodejieba()
  const raw =
    nodejieba &&
    scoreWords(sentences, (text) => {
      let at = 0
      return nodejieba.tag(text).map(({word}) => {
        at += word.length
        return {range: [at - word.length, at], value: word}
      })
    })
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, d) => sum + d.words.length, 0),
    wordScores: {
      ours: scoreWords(sentences, await segment()),
      ...(raw && {nodejieba: raw})
    },
    boundaryScores: {
      ours: scoreBoundaries(sentences, (text) => splitSentences(text)),
      stops: scoreBoundaries(sentences, splitAtStops)
    },
    edits: {
      asOne,
      alone: {
        script: alone.reduce((sum, d) => sum + d.script, 0),
        other: alone.reduce((sum, d) => sum + d.other, 0)
      },
      untouched: alone.filter((d) => d.other === 0).length / alone.length
    }
  }
}

function countEdits(edits: ReadonlyArray<Edit>): EditCount {
  const script = edits.filter((d) => d.kind === 'script').length
  return {script, other: edits.length - script}
}

async function scoreLinks(
  alignments: Gold['alignments'],
  {glossary, segment, onStep}: Tools
): Promise<NonNullable<Evaluation['align']>> {
  const resources = {
    dictionary: await loadDictionary(),
    segment: await segment(),
    terms: selectRows(glossary.terms, 'approved')
  }
  const documents = alignments.map(({id, source, target, links}) => {
    onStep(id)
    return {
      id,
      gold: links,
      found: alignSentences(source, target, resources)
    }
  })
  return {
    ...scoreAlignment(documents),
    documents: Object.fromEntries(
      documents.map((d) => [d.id, scoreAlignment([d])])
    )
  }
}

/** The recorded scores of a folder. */
export function recordPath(folder: string, cwd: string): string {
  return join(resolve(cwd, folder), 'scores.json')
}
