import {findRuns} from './find-runs.ts'
import type {Segmented} from './segment.ts'

/** The words of all utterances of some texts, with −1 after each utterance. */
export function segmentTexts(
  texts: ReadonlyArray<string>,
  segment: (run: string) => Segmented
): Int32Array {
  // One word a character at most, and one end a character that is not Han.
  const size = texts.reduce((sum, d) => sum + d.length + 1, 0)
  const words = new Int32Array(size)
  let found = 0
  for (const text of texts)
    for (const run of findRuns(text)) {
      for (const word of segment(run).words) words[found++] = word
      words[found++] = -1
    }
  return words.subarray(0, found)
}
