import type {TranslateResult} from '@zhengben/pipeline/translate'

/** What would be sent: where to, and the body of each request, without any key. */
export function formatRequests({jobs, engine}: TranslateResult): string {
  if (!engine) return ''
  const requests = jobs.flatMap((d) => d.requests)
  const bodies = requests.map((d) => `${JSON.stringify(d, undefined, 2)}\n`)
  return `Would send ${requests.length} ${requests.length === 1 ? 'request' : 'requests'} to ${engine.name} at ${engine.host}:\n${bodies.join('')}`
}
