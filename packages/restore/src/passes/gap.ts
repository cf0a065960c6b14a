import type {Edit, Message} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'
import {fillMasks} from './gap/fill-masks.ts'

/**
 * Mark where characters were lost for good, and fill in the few that only one
 * text can have stood in for. A run of U+FFFD stands for bytes that no decoder
 * could read; the gap is an edit without value, and a message. Words masked by
 * a filter are filled in where the document holds the same words unmasked, and
 * named in a message where it is damaged otherwise.
 */
export function markGaps(text: string, context: PassContext): PassResult {
  const lost = findLost(text)
  const masks = fillMasks(text, isDamaged(context))
  return {
    edits: [
      ...lost.edits,
      ...masks.edits,
      ...context.findSuperlatives(text)
    ].sort((a, b) => a.range[0] - b.range[0]),
    messages: [...lost.messages, ...masks.messages]
  }
}

function isDamaged({editsSoFar}: PassContext): boolean {
  return [...editsSoFar].some(([kind, count]) => kind !== 'script' && count > 0)
}

function findLost(text: string): {
  edits: Array<Edit>
  messages: Array<Message>
} {
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
