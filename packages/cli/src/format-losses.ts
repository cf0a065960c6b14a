import type {Loss} from '@zhengben/pipeline/glossary/export'
import {showText} from './show-text.ts'

/** What was lost by column, with the first places; nothing where nothing was. */
export function formatLosses(
  title: string,
  losses: ReadonlyArray<Loss>
): string {
  if (losses.length === 0) return ''
  const lines = losses.map(({column, count, first}) => {
    const places = first.map(
      (d) => `${d.path}:${d.line} ${showText(d.value, 30) || '(empty)'}`
    )
    return `  ${showText(column, 40)}: ${count} (${places.join('; ')}${count > first.length ? '; …' : ''})\n`
  })
  return `\n${title}\n${lines.join('')}`
}
