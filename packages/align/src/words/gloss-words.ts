import {stopWords} from './stop-words.ts'

/**
 * The stems that a gloss offers as translations and the weight of each, 0–1:
 * 1 where the gloss is that word alone, less the more words explain it. Notes
 * in brackets, pinyin and Chinese are passed over.
 */
export function glossWords(
  gloss: string,
  stem: (word: string) => string
): Array<readonly [string, number]> {
  const result: Array<readonly [string, number]> = []
  const plain = gloss
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(
      /\b(?:abbr\.|variant of|classifier for|surname|see also|see|CL:|pr\.)/g,
      ' '
    )
  for (const sense of plain.split(/[;,:]/)) {
    const words = sense.match(/\p{Script=Latin}[\p{Script=Latin}'’]*/gu) ?? []
    const stems = [...new Set(words.map((d) => stem(d)))]
    const content = stems.filter((d) => !stopWords.has(d))
    const weight = 1 / Math.sqrt(Math.max(1, content.length))
    if (content.length > 0) for (const d of content) result.push([d, weight])
    else for (const d of stems) if (d !== 'to') result.push([d, 1])
  }
  return result
}
