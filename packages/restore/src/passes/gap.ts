import type {Edit, Message} from '@zhengben/bitext'
import type {PassResult} from '../pass.ts'

/**
 * Mark where characters were lost for good: a run of U+FFFD stands for bytes
 * that no decoder could read. What stood there cannot be known, so nothing is
 * put in its place; the gap is an edit without value, and a message.
 */
export function markGaps(text: string): PassResult {
  const edits: Array<Edit> = []
  const messages: Array<Message> = []
  for (const {index, 0: found} of text.matchAll(/\ufffd+/gu)) {
    const range = [index, index + found.length] as const
    edits.push({
      range,
      value: '',
      kind: 'gap',
      origin: {source: 'unicode', ruleId: 'gap-bytes'},
      confidence: 1
    })
    messages.push({
      ruleId: 'gap-bytes',
      range,
      reason: `Unexpected ${found.length === 1 ? 'character' : `${found.length} characters`} that could not be decoded, expected text; look it up in the original`,
      actual: found,
      expected: []
    })
  }
  return {edits, messages}
}
