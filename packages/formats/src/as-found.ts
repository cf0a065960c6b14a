import {type Prose, type Sentence, sourceToProse} from '@zhengben/bitext'
import {foundText, restoredText} from './found-text.ts'

/** What stood where these sentences stand; nothing where they are unchanged. */
export function asFound(
  sentences: ReadonlyArray<Sentence>,
  prose: Prose
): string | undefined {
  const found = sentences.map((d) =>
    foundText(prose, sourceToProse(prose, d.range))
  )
  const isSame = sentences.every((d, i) => restoredText(prose, d) === found[i])
  return isSame ? undefined : found.join('')
}
