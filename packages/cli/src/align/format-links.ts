import type {AlignedTexts} from '@zhengben/pipeline/align'

/** A line for each link: score, source, target, separated by tabs. */
export function formatLinks({links, source, target}: AlignedTexts): string {
  return links
    .map(
      (d) =>
        `${d.score.toFixed(2)}\t${joinTexts(source, d.source, '')}\t${joinTexts(target, d.target, ' ')}\n`
    )
    .join('')
}

/** Sentences by index as one line. */
export function joinTexts(
  texts: ReadonlyArray<string>,
  indices: ReadonlyArray<number>,
  separator: string
): string {
  return indices
    .map((d) => texts[d] ?? '')
    .join(separator)
    .replace(/\s+/g, ' ')
}
