import type {ContradictionError, CorrectionProblem} from '@zhengben/align'
import {VFile} from 'vfile'
import type {Sides} from '../create-edition.ts'
import {YamlError} from '../yaml-error.ts'
import type {Corrections} from './read-corrections.ts'
import {showSentence} from './show-sentence.ts'

/** Says where a sentence stands: `page.txt:3:1`. */
export type SentencePlace = (
  side: 'source' | 'target',
  offset: number
) => string

/** A message for each correction that was left out, where it stands. */
export function reportProblems(
  problems: ReadonlyArray<CorrectionProblem>,
  {path, placeOf}: Corrections,
  {left, right}: Sides,
  showPlace: SentencePlace | undefined
): VFile {
  const file = new VFile({path})
  for (const {correction, keys, reason, seen} of problems) {
    const shown = seen.slice(0, 3).map(({side, sentence}) => {
      const {value, sentences} = (side === 'source' ? left : right) ?? left
      const range = sentences[sentence] ?? [0, 0]
      const place = showPlace ? `${showPlace(side, range[0])} ` : ''
      return `${place}“${showSentence(value.slice(...range))}”`
    })
    const more = seen.length > 3 ? ` and ${seen.length - 3} more` : ''
    const see = shown.length > 0 ? `; see ${shown.join(', ')}${more}` : ''
    file.message(
      `Unexpected \`${keys.join('.')}\`: ${reason}${see}. This correction is left out: change its text or delete it`,
      {
        place: placeOf([correction, ...keys]),
        source: 'zhengben',
        ruleId: 'correction'
      }
    )
  }
  return file
}

/** The error that names the places of both. */
export function explainContradiction(
  {message, constraints}: ContradictionError,
  numbers: ReadonlyArray<number>,
  {path, placeOf}: Corrections
): YamlError {
  const [first, second] = constraints
    .map((d) => numbers[d] as number)
    .sort((a, b) => a - b)
    .map((d) => placeOf([d]))
  const {line = 1, column = 1} = second ?? {}
  return new YamlError(path, [
    {
      line,
      column,
      reason: `Unexpected correction that contradicts the one in line ${first?.line}: ${message}. Change or delete one of them`
    }
  ])
}
