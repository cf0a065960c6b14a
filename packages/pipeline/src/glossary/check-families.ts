import {type Finding, type GlossaryFile, readGlossary} from '@zhengben/glossary'
import {findNearest} from '../find-nearest.ts'

/** A family of fewer rows may be a slip of the pen, where one of many is spelt nearly so. */
const fewRows = 2
const manyRows = 20

/**
 * Families that so few rows name, and so nearly as a family of many, that they
 * are hardly meant: such rows would count for a spinning dictionary of their
 * own, and stay idle in the texts they were written for.
 */
export function checkFamilies(
  files: ReadonlyArray<GlossaryFile>
): Array<Finding> {
  const {variants} = readGlossary(files).glossary
  const counts = new Map<string, number>()
  for (const family of variants.flatMap((d) => d.families))
    counts.set(family, (counts.get(family) ?? 0) + 1)
  const large = [...counts].filter(([, d]) => d >= manyRows).map(([d]) => d)
  return variants.flatMap(({path, line, families}) =>
    families.flatMap((family) => {
      if ((counts.get(family) ?? 0) > fewRows) return []
      const meant = findNearest(family, large)
      if (meant === undefined) return []
      return {
        path,
        line,
        column: 1,
        ruleId: 'glossary-family',
        reason: `Unexpected family \`${family}\`, expected \`${meant}\` as in ${counts.get(meant)} rows; give a family of its own another name`,
        severity: 'warning' as const,
        fixable: false
      }
    })
  )
}
