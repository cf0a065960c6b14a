import {
  type AlignedLink,
  type AlignedTexts,
  createCorrectionWriter,
  formatCorrection,
  type Suggestion
} from '@zhengben/pipeline/align'
import {showHidden} from '../show-text.ts'
import {joinTexts} from './format-links.ts'

/** A link that a person should look at, with all that is needed to decide. */
export interface ReviewedLink {
  readonly score: number
  /** Where its sentences begin, such as `page.txt:3:1`. */
  readonly places: ReadonlyArray<string>
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
  /** The links around it; absent at the ends. */
  readonly before?: TextPair
  readonly after?: TextPair
  readonly alternatives: ReadonlyArray<TextPair & {readonly score: number}>
  /** What may be said of it in `alignment.yaml`, as lines to paste. */
  readonly corrections: ReadonlyArray<{
    readonly choice: Suggestion['choice']
    readonly score?: number
    readonly yaml: string
  }>
}

interface TextPair {
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
}

/** The least certain links that nobody has locked, the least certain first. */
export function reviewLinks(
  aligned: AlignedTexts,
  most: number
): Array<ReviewedLink> {
  const {links} = aligned
  const writer = createCorrectionWriter(aligned)
  const textsOf = (link: Pick<AlignedLink, 'source' | 'target'>): TextPair => ({
    source: link.source.map((d) => aligned.source[d] ?? ''),
    target: link.target.map((d) => aligned.target[d] ?? '')
  })
  return [...links.keys()]
    .filter((index) => links[index]?.locked !== true)
    .sort((a, b) => (links[a]?.score ?? 0) - (links[b]?.score ?? 0) || a - b)
    .slice(0, most)
    .map((index) => {
      const link = links[index] as AlignedLink
      const before = links[index - 1]
      const after = links[index + 1]
      return {
        score: link.score,
        places: (['source', 'target'] as const).flatMap((side) => {
          const [first] = link[side]
          return first === undefined ? [] : [aligned.placeOf(side, first)]
        }),
        ...textsOf(link),
        ...(before && {before: textsOf(before)}),
        ...(after && {after: textsOf(after)}),
        alternatives: (link.alternatives ?? []).map((d) => ({
          score: d.score,
          ...textsOf(d)
        })),
        corrections: writer.suggest(index).map((d) => ({
          choice: d.choice,
          ...(d.score !== undefined && {score: d.score}),
          yaml: formatCorrection(d.correction)
        }))
      }
    })
}

/**
 * A review to read. All but the lines to paste is a comment, so that what is
 * copied may hold both.
 */
export function formatReview(review: ReadonlyArray<ReviewedLink>): string {
  return review
    .map((d, index) => {
      const head = `# ${index + 1}. score ${d.score.toFixed(2)}, ${d.places.join(' – ')}\n`
      const texts = [
        ...(d.before ? rowsOf('before', d.before) : []),
        ...rowsOf('link', d),
        ...(d.after ? rowsOf('after', d.after) : [])
      ]
      const choices = d.corrections.map(
        ({choice, score, yaml}) => `# ${explain(choice, score)}\n${yaml}`
      )
      return `${head}${texts.join('')}${choices.join('')}`
    })
    .join('\n')
}

function rowsOf(name: string, {source, target}: TextPair): Array<string> {
  const all = (texts: ReadonlyArray<string>, separator: string): string => {
    const text = joinTexts(texts, [...texts.keys()], separator).trim()
    return text === '' ? '–' : showHidden(text)
  }
  return [
    `#   ${name.padEnd(6)} ${all(source, ' ‖ ')}\n`,
    `#   ${''.padEnd(6)} ${all(target, ' ‖ ')}\n`
  ]
}

function explain(choice: Suggestion['choice'], score?: number): string {
  if (choice === 'keep') return 'It is right:'
  if (choice === 'merge') return 'It belongs together with the next:'
  return `It should be this (${(score ?? 0).toFixed(2)}):`
}
