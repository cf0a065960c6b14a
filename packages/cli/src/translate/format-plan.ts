import type {
  JobSummary,
  PlannedRequest,
  TranslateResult
} from '@zhengben/pipeline/translate'
import {showHidden} from '../show-text.ts'

/**
 * What a dry run would do: what memories fill in, and which texts would be
 * sent; with `showsBodies` the whole of each request, without any key.
 */
export function formatPlan(
  {jobs, engine}: TranslateResult,
  showsBodies: boolean
): string {
  const fills = jobs.map(formatFills).join('')
  if (!engine) return fills
  const requests = jobs.flatMap((d) => d.requests)
  const texts = requests.flatMap((d) => d.segments)
  const sent = [...texts, ...requests.flatMap((d) => d.context)].join('')
  const head = `Would send ${count(requests.length, 'request')} to ${engine.name} at ${engine.host}: ${count(texts.length, 'text')}, with their neighbours ${count([...sent].length, 'character')}\n`
  const shown = requests.map(showsBodies ? formatBody : formatRequest)
  const hint =
    showsBodies || requests.length === 0
      ? ''
      : '--verbose shows the whole requests.\n'
  return `${fills}${head}${shown.join('')}${hint}\n`
}

function formatRequest(
  {segments, context, terms}: PlannedRequest,
  index: number
): string {
  const rest = [
    ...(context.length > 0 ? [`neighbours: ${context.join(' ')}`] : []),
    ...(terms.length > 0 ? [`glossary: ${terms.join(', ')}`] : [])
  ]
  return [
    `${index + 1}  ${count(segments.length, 'text')}`,
    ...[...segments, ...rest].map((d) => `    ${showHidden(d)}`)
  ]
    .map((d) => `${d}\n`)
    .join('')
}

function formatBody({body}: PlannedRequest): string {
  return `${JSON.stringify(body, undefined, 2)}\n`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
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
