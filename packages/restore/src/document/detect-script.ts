import {countScripts} from './count-scripts.ts'

/** `mixed`: both simplified-only and traditional-only characters are common. */
export type DocumentScript = 'Hans' | 'Hant' | 'mixed'

/** Share of the rarer script from which on a text counts as mixed. */
const mixedShare = 0.15

/** Which script a text is written in; `Hans` where nothing tells. */
export function detectScript(text: string): DocumentScript {
  const {simplified, traditional} = countScripts(text)
  const share =
    Math.min(simplified, traditional) / Math.max(1, simplified + traditional)
  if (share > mixedShare) return 'mixed'
  return traditional > simplified ? 'Hant' : 'Hans'
}
