import type {Edit} from '@zhengben/bitext'

/** An edit that removes noise, or puts what it stands for in its place. */
export function noiseEdit(
  start: number,
  end: number,
  ruleId: string,
  value = ''
): Edit {
  return {
    range: [start, end],
    value,
    kind: 'noise',
    origin: {source: 'model', ruleId},
    confidence: 0.99
  }
}
