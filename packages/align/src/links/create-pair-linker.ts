import type {Link} from '@zhengben/bitext'
import {rememberLookups} from '../dictionary/remember-lookups.ts'
import type {AlignResources} from '../sentences/align-resources.ts'
import {createCharacterWeigher} from '../words/create-character-weigher.ts'
import {createTranslator} from '../words/create-translator.ts'
import {measureWords} from '../words/measure-words.ts'
import {rememberRoots} from '../words/remember-stems.ts'
import {completePhrases} from './complete-phrases.ts'
import {extendLinks} from './extend-links.ts'
import {fillGaps} from './fill-gaps.ts'
import {type Candidate, findCandidates} from './find-candidates.ts'
import {createTermFinder} from './find-terms.ts'
import {findTransliterations} from './find-transliterations.ts'
import {joinNames} from './join-names.ts'
import {linkBlock} from './link-block.ts'
import {linkContent} from './link-content.ts'
import {linkFunctionWords} from './link-function-words.ts'
import {linkNames} from './link-names.ts'
import {createPhraseFinder, linkPhrases} from './link-phrases.ts'
import {linkQuantities} from './link-quantities.ts'
import {linkSigns} from './link-signs.ts'
import {linkTerms} from './link-terms.ts'
import type {TextPair} from './text-pair.ts'
import {createTokenTable, type TokenTable} from './token-table.ts'
import {type SourceToken, type TargetToken, tokensIn} from './tokens.ts'

/** The links of one pair of texts. */
export interface LinkedPair {
  /** Glossary terms, numbers, dates and names, disjoint on both sides. */
  readonly mentions: ReadonlyArray<Link>
  /** All links between tokens, those of the mentions among them. */
  readonly table: TokenTable
  /** Source tokens that are linked by their sound. */
  readonly names: ReadonlySet<number>
}

/** Links the tokens of one pair of texts after another. */
export type PairLinker = (
  pair: TextPair,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  learnt?: ReadonlyArray<Candidate>
) => LinkedPair

/**
 * A linker that goes from what is certain to what is left: terms, numbers and
 * names; phrases and words of the dictionary; words beside those, function
 * words, and signs. `learnt` are further candidates.
 */
export function createPairLinker({
  dictionary: unremembered,
  terms = []
}: Omit<AlignResources, 'segment'>): PairLinker {
  const dictionary = rememberLookups(unremembered)
  const findPhrases = createPhraseFinder(dictionary)
  const findTerms = createTermFinder(terms)
  const translator = createTranslator(dictionary)
  const weighCharacters = createCharacterWeigher(dictionary)
  const rootOf = rememberRoots()
  return (pair, sources, targets, learnt = []) => {
    const table = createTokenTable(sources.length, targets.length)
    const mentions = [
      ...linkTerms(pair, findTerms),
      ...linkQuantities(pair),
      ...linkNames(pair, dictionary)
    ]
    const transliterations = findTransliterations(
      sources,
      targets,
      pair.target,
      dictionary
    )
    const names = new Set(transliterations.map((d) => d.source))
    const candidates = [
      ...findCandidates(sources, targets, {
        dictionary,
        translator,
        weighCharacters,
        rootOf
      }),
      ...transliterations,
      ...learnt
    ]
    for (const mention of mentions)
      addMention(table, mention, sources, targets, candidates)
    linkPhrases(table, sources, targets, pair, findPhrases)
    linkContent(table, candidates, sources.length, targets.length)
    extendLinks(table, candidates)
    joinNames(table, names, targets, pair.target)
    fillGaps(table, sources, targets)
    linkFunctionWords(table, sources, targets)
    completePhrases(table, sources, targets)
    linkSigns(table, sources, targets)
    return {mentions, table, names}
  }
}

function addMention(
  table: TokenTable,
  {source, target, score}: Link,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  candidates: ReadonlyArray<Candidate>
): void {
  const all = source.flatMap((d) => tokensIn(sources, d))
  const counted = all.filter((d) => !isUncounted(sources[d]?.value ?? ''))
  const left = counted.length > 0 ? counted : all
  const right = target.flatMap((d) => tokensIn(targets, d))
  linkBlock(table, left, right, score, candidates)
}

/** Between the parts of a number, but none of them. */
function isUncounted(value: string): boolean {
  return measureWords.has(value) || /^[多余餘]$/u.test(value)
}
