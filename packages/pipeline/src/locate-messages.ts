import type {Message} from '@zhengben/bitext'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'

/** A message with its place in the file, lines and columns from 1. */
export interface LocatedMessage extends Message {
  readonly line: number
  readonly column: number
}

/**
 * Give messages about `text` their line and column, and put them on the file
 * for the report, where one is given.
 */
export function locateMessages(
  text: string,
  messages: ReadonlyArray<Message>,
  file?: VFile
): Array<LocatedMessage> {
  const {toPoint} = location(text)
  return messages.map((message) => {
    const {ruleId, range, reason, actual, expected} = message
    const start = toPoint(range[0]) ?? {line: 1, column: 1}
    const end = toPoint(range[1]) ?? start
    if (file)
      Object.assign(
        file.message(reason, {
          place: {start, end},
          source: 'zhengben',
          ruleId
        }),
        {actual, expected: [...expected]}
      )
    return {
      ruleId,
      line: start.line,
      column: start.column,
      reason,
      actual,
      expected,
      range
    }
  })
}
