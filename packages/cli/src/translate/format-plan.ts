import type {JobSummary, TranslateResult} from '@zhengben/pipeline/translate'
import {showHidden} from '../show-text.ts'

/** What a dry run would do: what memories fill in, and the body of each request, without any key. */
export function formatPlan({jobs, engine}: TranslateResult): string {
  const fills = jobs.map(formatFills).join('')
  if (!engine) return fills
  const requests = jobs.flatMap((d) => d.requests)
  const bodies = requests.map((d) => `${JSON.stringify(d, undefined, 2)}\n`)
  return `${fills}Would send ${requests.length} ${requests.length === 1 ? 'request' : 'requests'} to ${engine.name} at ${engine.host}:\n${bodies.join('')}`
}

/** Each unit that a memory fills: where from, how sure, Chinese and English. */
function formatFills({file, drafts}: JobSummary): string {
  if (drafts.length === 0) return ''
  const units = drafts.map(
    ({unit, source, target, state, origin, note}) =>
      `${showHidden(`${unit}  ${origin}, ${state}`)}\n    ${showHidden(source)}\n    ${showHidden(target)}\n${note === undefined ? '' : `    ${showHidden(note)}\n`}`
  )
  return `Would fill in ${file}:\n${units.join('')}\n`
}
