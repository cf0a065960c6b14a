import {
  type Glossary,
  type Proposal,
  type RetirementProposal,
  suggestRetirements,
  type TermProposal
} from '@zhengben/glossary'
import {createThesaurus, type LanguageModel} from '@zhengben/restore'
import {readings} from '../adapters/pinyin.ts'
import {collectDecisions} from '../decisions/collect-decisions.ts'
import {InputError} from '../input-error.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {loadGlossary} from '../load-glossary.ts'
import {loadModel} from '../load-model.ts'
import {loadRestorer} from '../load-restorer.ts'
import {loadSegmenter} from '../load-segmenter.ts'
import type {Project} from '../project.ts'
import {
  type AcceptedProposals,
  acceptProposals
} from './suggest/accept-proposals.ts'
import {addDecisions, countRowUses} from './suggest/count-row-uses.ts'
import {findTexts} from './suggest/find-texts.ts'
import {proposeFromHand} from './suggest/propose-from-hand.ts'
import {proposeTerms} from './suggest/propose-terms.ts'
import {proposeVariants} from './suggest/propose-variants.ts'
import {alignReadTexts, readEnglishSide} from './suggest/read-english.ts'
import {readRemembered} from './suggest/read-remembered.ts'
import {type ReadText, readText} from './suggest/read-text.ts'

export type {
  Proposal,
  RetirementProposal,
  TermProposal
} from '@zhengben/glossary'
export type {AcceptedProposals} from './suggest/accept-proposals.ts'

/** What texts say about the glossary; see `Proposal` and its like. */
export interface GlossarySuggestions {
  /** Texts that were read. */
  readonly texts: number
  /** Rows that people's restorations say, then those that the model proposes. */
  readonly proposals: ReadonlyArray<Proposal>
  /** Present where asked for. */
  readonly terms?: ReadonlyArray<TermProposal>
  readonly retirements?: ReadonlyArray<RetirementProposal>
  /** What became of the file that rows were written to; present where asked for. */
  readonly accepted?: AcceptedProposals
}

export interface SuggestRequest {
  /** Documents, files or folders; all of the corpus where empty. */
  readonly paths: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  /** Forms that occur less often are not proposed by the model. */
  readonly leastCount: number
  /** Nor those less likely to be spun, 0–1. */
  readonly leastScore: number
  readonly terms: boolean
  /** Memories whose translations terms are proposed from, too. */
  readonly memories: ReadonlyArray<string>
  readonly retire: boolean
  /** The variants file that proposals are written to. */
  readonly accept?: string
  readonly onError: (error: InputError) => void
  readonly warn: (text: string) => void
}

/**
 * Propose what texts call for: rows for forms that no row knows, rows that
 * people's restorations say, terms, rows to retire.
 * @throws {UsageError} where there is nothing to read, or a file cannot be written.
 */
export async function suggestForGlossary(
  request: SuggestRequest
): Promise<GlossarySuggestions> {
  const {paths, project, cwd, onError, accept} = request
  const [{glossary}, model] = await Promise.all([
    loadGlossary(project),
    loadModel()
  ])
  const restore = await loadRestorer(glossary, model, {})
  const texts: Array<ReadText> = []
  for (const files of await findTexts(paths, project, cwd, onError))
    try {
      texts.push(await readText(files, restore, cwd))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  const found = await propose(texts, glossary, model, request)
  return {
    texts: texts.length,
    ...found,
    ...(accept !== undefined && {
      accepted: await acceptProposals(accept, found.proposals, cwd)
    })
  }
}

async function propose(
  texts: ReadonlyArray<ReadText>,
  glossary: Glossary,
  model: LanguageModel,
  request: SuggestRequest
): Promise<Omit<GlossarySuggestions, 'texts' | 'accepted'>> {
  const {cwd, leastCount, leastScore, warn, onError} = request
  const dictionary = await loadDictionary()
  const segment = await loadSegmenter(glossary.terms, model, warn)
  const resources = {glossary, dictionary, segment}
  const thesaurus = createThesaurus({
    model,
    glosses: (word) => dictionary.lookup(word),
    readings,
    characters: readCharacterRows(glossary)
  })
  const english = readEnglishSide(
    texts,
    await alignReadTexts(texts, resources, {cwd, byHand: false, warn})
  )
  const byHand = proposeFromHand(texts, glossary, model)
  const decided = new Set(byHand.map((d) => d.variant))
  const byModel = proposeVariants(texts, thesaurus, glossary, {
    leastCount,
    leastScore,
    english
  })
  return {
    proposals: [...byHand, ...byModel.filter((d) => !decided.has(d.variant))],
    ...(request.terms && {
      terms: proposeTerms(
        await alignReadTexts(texts, resources, {
          cwd,
          byHand: true,
          warn: () => undefined
        }),
        await readRemembered(request, texts),
        segment,
        glossary
      )
    }),
    ...(request.retire && {
      retirements: suggestRetirements(
        glossary.variants,
        addDecisions(
          countRowUses(texts, model),
          glossary.variants,
          await collectDecisions(
            texts.map((d) => d.path),
            cwd,
            onError
          )
        ),
        (form) =>
          texts.reduce((sum, d) => sum + d.source.split(form).length - 1, 0)
      )
    })
  }
}

function readCharacterRows({
  variants
}: Glossary): ReadonlyMap<string, ReadonlyArray<string>> {
  const result = new Map<string, Array<string>>()
  for (const {variant, originals, layer, status} of variants) {
    if (layer !== 'char' || status === 'retired') continue
    result.set(variant, [...(result.get(variant) ?? []), ...originals])
  }
  return result
}
