import type {Edit} from '@zhengben/bitext'

/** An edit that removes an advert. */
export function spamEdit(
  start: number,
  end: number,
  ruleId: string,
  confidence = 0.97
): Edit {
  return {
    range: [start, end],
    value: '',
    kind: 'spam',
    origin: {source: 'model', ruleId},
    confidence
  }
}
