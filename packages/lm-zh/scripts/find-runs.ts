/**
 * The runs of Han of a text: what the decoder scores in one go. Anything else
 * ends an utterance.
 */
export function findRuns(text: string): ReadonlyArray<string> {
  return text.match(/[〇\p{Unified_Ideograph}]+/gu) ?? []
}
