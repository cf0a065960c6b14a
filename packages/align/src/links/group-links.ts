import type {Link, LinkBody, Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {functionWords} from '../words/function-words.ts'
import {stopWords} from '../words/stop-words.ts'
import type {LinkedPair} from './create-pair-linker.ts'
import {isSign} from './signs.ts'
import type {TextPair} from './text-pair.ts'
import type {TokenLink} from './token-table.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

/** Links less likely than this are not worth showing. */
const leastScore = 0.6

/**
 * The links between content words as stretches of the two texts, disjoint on
 * both sides: tokens that hang together are one link. What the mentions hold
 * is left out; so are function words and signs.
 */
export function groupLinks(
  {mentions, table, names}: LinkedPair,
  {source, target}: TextPair,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>,
  dictionary: Dictionary
): Array<Link> {
  const overlaps = (side: 'source' | 'target', [start, end]: Range): boolean =>
    mentions.some((d) => d[side].some((e) => e[0] < end && e[1] > start))
  const links = table.links.filter((d) => {
    const left = sources[d.source] as SourceToken
    const right = targets[d.target] as TargetToken
    return (
      d.score >= leastScore &&
      isTelling(left, right) &&
      !overlaps('source', left.range) &&
      !overlaps('target', right.range)
    )
  })
  return joinConnected(links).map((group) => {
    const left = joinRanges(
      sources,
      group.map((d) => d.source),
      source
    )
    const right = joinRanges(
      targets,
      group.map((d) => d.target),
      target
    )
    return {
      source: left,
      target: right,
      body: describe(group),
      score: Math.min(...group.map((d) => d.score))
    }
  })

  /** What sounds alike, and what the dictionary writes with a capital, is a name. */
  function describe(group: ReadonlyArray<TokenLink>): LinkBody {
    const english = joinRanges(
      targets,
      group.map((d) => d.target),
      target
    )
      .map((d) => target.slice(...d))
      .join(' ')
    const isName =
      /^\p{Lu}/u.test(english) &&
      group.some(
        (d) =>
          names.has(d.source) ||
          dictionary
            .lookup(sources[d.source]?.value ?? '')
            .some((gloss) => gloss.includes(english))
      )
    return isName ? {type: 'name', value: english} : {type: 'word'}
  }
}

function isTelling(left: SourceToken, right: TargetToken): boolean {
  return (
    !isSign(left.value) &&
    !functionWords.has(left.value) &&
    right.stems.some((d) => !stopWords.has(d))
  )
}

/** Links that share a token, however indirectly, together. */
function joinConnected(
  links: ReadonlyArray<TokenLink>
): Array<Array<TokenLink>> {
  const groups: Array<Array<TokenLink>> = []
  const bySource = new Map<number, Array<TokenLink>>()
  const byTarget = new Map<number, Array<TokenLink>>()
  for (const link of links) {
    const left = bySource.get(link.source)
    const right = byTarget.get(link.target)
    const group = left ?? right ?? []
    if (left && right && left !== right) {
      groups.splice(groups.indexOf(right), 1)
      for (const moved of right) {
        left.push(moved)
        bySource.set(moved.source, left)
        byTarget.set(moved.target, left)
      }
    }
    if (!left && !right) groups.push(group)
    group.push(link)
    bySource.set(link.source, group)
    byTarget.set(link.target, group)
  }
  return groups
}

/** The ranges of tokens, those joined that only blanks and hyphens part. */
function joinRanges(
  tokens: ReadonlyArray<{readonly range: Range}>,
  indices: ReadonlyArray<number>,
  text: string
): Array<Range> {
  const ranges = [...new Set(indices)]
    .sort((a, b) => a - b)
    .map((d) => (tokens[d] as {readonly range: Range}).range)
  const result: Array<Range> = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && /^[ \u2010-\u2013-]?$/u.test(text.slice(last[1], range[0])))
      result[result.length - 1] = [last[0], range[1]]
    else result.push(range)
  }
  return result
}
