import type {
  ReportDocument,
  ReportEdit,
  ReportSentence
} from '@zhengben/formats'
import type {Splitter} from './chinese-splitter.ts'
import type {RestoreSettings} from './config.ts'
import {countFamilies} from './count-families.ts'
import {createPointFinder} from './create-point-finder.ts'
import type {Explanation} from './explain-edits.ts'
import {pairSentences} from './pair-sentences.ts'
import type {RestoredText} from './restore-text.ts'

/** What a report shows of a restored text; `explanations` are of its edits. */
export function createReport(
  name: string,
  source: string,
  {edits, document}: Pick<RestoredText, 'edits' | 'document'>,
  explanations: ReadonlyArray<Explanation>,
  split: Splitter,
  script: RestoreSettings['script'] = 'hans'
): ReportDocument {
  const pointAt = createPointFinder(source)
  const found = langOf(document.script)
  let next = 0
  return {
    name,
    ...document,
    families: countFamilies(explanations),
    lang: {
      found,
      restored:
        script === 'keep' ? found : script === 'hant' ? 'zh-Hant' : 'zh-Hans'
    },
    sentences: pairSentences(source, edits, split).flatMap((pair) => {
      const inside = explanations.slice(next, next + pair.edits.length)
      next += inside.length
      const text = source.slice(...pair.range)
      if (inside.length === 0 && text.trim() === '') return []
      const lead = /^\s*/.exec(text)?.[0].length ?? 0
      const first = inside[0]?.edit.range[0] ?? Number.POSITIVE_INFINITY
      const start = Math.min(pair.range[0] + lead, first)
      return {
        line: pointAt(start).line,
        parts: cutParts(source, [start, pair.range[1]], inside)
      }
    })
  }
}

/** What stays and what changes, in order; white space at the end left out. */
function cutParts(
  source: string,
  [start, end]: readonly [number, number],
  explanations: ReadonlyArray<Explanation>
): ReportSentence['parts'] {
  const parts: Array<string | ReportEdit> = []
  let at = start
  for (const explanation of explanations) {
    const {range} = explanation.edit
    if (range[0] > at) parts.push(source.slice(at, range[0]))
    parts.push(explanation)
    at = range[1]
  }
  const rest = source.slice(at, end).trimEnd()
  if (rest !== '') parts.push(rest)
  return parts
}

function langOf(script: string): string {
  return script === 'Hans' || script === 'Hant' ? `zh-${script}` : 'zh'
}
