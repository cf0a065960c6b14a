import type {Line} from './line.ts'

/** A page's number: 12, — 12 —, 第 3 页 共 10 页, Page 3 of 10, 3/10. */
const pageNumber =
  /^(?:[-–—―·•.~|([（［【\s]*)(?:第|page|p\.?)?\s*(\d{1,4})\s*[页頁]?\s*(?:(?:[/,，|]|of)?\s*(?:共|总)?\s*\d{1,4}\s*[页頁]?)?[-–—―·•.~|)\]）］】\s]*$/iu
const longestNumber = 24
/** Longest head of a page, in UTF-16 units. */
const longestTitle = 40
/** Bare numbers, which may as well count stanzas, must come this often; others twice. */
const fewestBare = 3

/**
 * Heads and feet of pages that stand between the lines of a text: numbers that
 * go up by one from page to page, and what stands beside them again and again.
 * Whether they stand in the way of sentences is for the caller to find out.
 */
export function findFurniture(lines: ReadonlyArray<Line>): Set<Line> {
  const found = new Set<Line>()
  const numbers: Array<{index: number; value: number; isBare: boolean}> = []
  for (const [index, {text}] of lines.entries()) {
    if (text.length > longestNumber) continue
    const value = pageNumber.exec(text)?.[1]
    if (value !== undefined)
      numbers.push({index, value: Number(value), isBare: value === text})
  }
  if (numbers.length < 2) return found
  const rising = numbers.filter(
    (d, i) => i > 0 && d.value === (numbers[i - 1]?.value ?? 0) + 1
  ).length
  const fewest = numbers.some((d) => d.isBare) ? fewestBare : 2
  if (numbers.length < fewest || rising < numbers.length - 1) return found

  const titles = new Map<string, number>()
  const besides = numbers.flatMap((d) => [d.index - 1, d.index + 1])
  for (const index of new Set(besides)) {
    const {text} = lines[index] ?? {}
    if (text && text.length <= longestTitle)
      titles.set(text, (titles.get(text) ?? 0) + 1)
  }
  for (const {index} of numbers) {
    found.add(lines[index] as Line)
    for (const beside of [index - 1, index + 1]) {
      const line = lines[beside]
      const count = titles.get(line?.text ?? '') ?? 0
      if (line && count >= Math.max(2, (numbers.length - 1) * 0.6))
        found.add(line)
    }
  }
  return found
}
