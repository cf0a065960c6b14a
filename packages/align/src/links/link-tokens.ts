import type {Range} from '@zhengben/bitext'
import type {AlignResources} from '../sentences/align-resources.ts'
import {createPairLinker} from './create-pair-linker.ts'
import {findLearnt, keysOf} from './find-learnt.ts'
import {learnLexicon} from './learn-lexicon.ts'
import {createTextPair} from './text-pair.ts'
import type {TokenLink} from './token-table.ts'
import {createTargetToken} from './tokens.ts'

/** A Chinese text and the English that renders it, cut into words and signs. */
export interface TokenizedPair {
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
}

/**
 * Links the words and signs of texts that are cut already: for each pair its
 * links, in order, each once. A token may have several links or none. What the dictionary does not know is learnt from
 * the texts themselves, the more of them the better.
 */
export function linkTokens(
  pairs: ReadonlyArray<TokenizedPair>,
  resources: Omit<AlignResources, 'segment'>
): Array<Array<TokenLink>> {
  const link = createPairLinker(resources)
  const texts = pairs.map(({source, target}) => {
    const left = joinTokens(source, isLatin)
    const right = joinTokens(target, () => true)
    return {
      left,
      right,
      sources: left.tokens,
      targets: right.tokens.map((d) => createTargetToken(d.range, d.value))
    }
  })
  const lexicon = learnLexicon(texts.map((d) => keysOf(d.sources, d.targets)))
  return texts.map(({left, right, sources, targets}) => {
    const pair = createTextPair(left.text, right.text, left.tokens)
    const learnt = findLearnt(sources, targets, lexicon)
    const {table} = link(pair, sources, targets, learnt)
    return [...table.links].sort(
      (a, b) => a.source - b.source || a.target - b.target
    )
  })
}

/** Whether two tokens are words that would run together without a space. */
function isLatin(before: string, after: string): boolean {
  const letter = /[^\p{Script=Han}\P{L}]|\p{N}/u
  return letter.test(before.at(-1) ?? '') && letter.test(after[0] ?? '')
}

function joinTokens(
  tokens: ReadonlyArray<string>,
  isApart: (before: string, after: string) => boolean
): {text: string; tokens: Array<{range: Range; value: string}>} {
  let text = ''
  const result = tokens.map((value, index) => {
    const before = tokens[index - 1]
    if (before !== undefined && isApart(before, value)) text += ' '
    const start = text.length
    text += value
    return {range: [start, text.length] as const, value}
  })
  return {text, tokens: result}
}
