import type {Range} from '@zhengben/bitext'
import {findPhrase, stemText} from '../find-phrase.ts'
import {findWholeTerms} from '../find-whole-terms.ts'
import {findOrganizations} from '../names/find-organizations.ts'
import {type GatheringRule, type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

interface Use {
  readonly unit: CheckUnit
  readonly index: number
  readonly range: Range
  readonly rendering: string
}

/** One glossary term, or one organization, rendered in two ways in one document; the rarer way is reported. */
export const termVariants: GatheringRule = ({
  findTerms,
  dictionary,
  readings
}) => {
  const uses = new Map<string, Array<Use>>()
  const add = (source: string, use: Use): void => {
    const known = uses.get(source)
    if (known) known.push(use)
    else uses.set(source, [use])
  }
  return {
    look(unit, index) {
      for (const {source, ...found} of findOrganizations(unit, readings))
        add(source, {unit, index, ...found})
      // A short word may mean several things; verbs and phrases vary with the sentence.
      const mentions = findWholeTerms(
        unit.source.text,
        findTerms,
        dictionary
      ).filter(
        ({term}) => [...term.source].length >= 3 && !/^[vp]/.test(term.pos)
      )
      if (mentions.length === 0) return
      const text = stemText(unit.target.text)
      for (const {term} of mentions) {
        const found = [term.preferred, ...term.admitted]
          .flatMap((rendering) => {
            const [range] = findPhrase(rendering, text)
            return range ? [{unit, index, range, rendering}] : []
          })
          .sort(
            (a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0])
          )[0]
        if (!found) continue
        add(term.source, found)
      }
    },
    reports: () => Array.from(uses, reportRarer).flat()
  }
}

function reportRarer([source, list]: readonly [
  source: string,
  list: ReadonlyArray<Use>
]): Array<Report & {unit: number}> {
  const usual = mostUsed(list)
  return list
    .filter(({rendering}) => !isSameWay(rendering, usual))
    .map(({unit, index, range}) => ({
      ...reportAt(
        unit,
        'target',
        range,
        'info',
        `Unexpected second rendering of ${source}, expected “${usual}” as elsewhere in this document`,
        [usual]
      ),
      unit: index
    }))
}

function mostUsed(uses: ReadonlyArray<Use>): string {
  const counts = new Map<string, number>()
  for (const {rendering} of uses)
    counts.set(rendering, (counts.get(rendering) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** A short form, an abbreviation or an inflection is no second rendering. */
function isSameWay(rendering: string, usual: string): boolean {
  if ([rendering, usual].some((d) => /^\p{Lu}{2,}s?$/u.test(d))) return true
  const [a, b] = [stemText(rendering).stems, stemText(usual).stems]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every((d) => long.includes(d))
}
