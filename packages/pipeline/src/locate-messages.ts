import type {Message} from '@zhengben/bitext'
import type {VFile} from 'vfile'
import {createPointFinder, type Point} from './create-point-finder.ts'

/** A message with its place in the file, lines and columns from 1. */
export interface LocatedMessage extends Message {
  readonly line: number
  readonly column: number
}

/**
 * Give messages about `text` their line and column, and put them on the file
 * for the report, where one is given. `pointAt` tells where `text` stands, if
 * it is part of another.
 */
export function locateMessages(
  text: string,
  messages: ReadonlyArray<Message>,
  file?: VFile,
  pointAt: (offset: number) => Point = createPointFinder(text)
): Array<LocatedMessage> {
  return messages.map((message) => {
    const {ruleId, range, reason, actual, expected} = message
    const start = pointAt(range[0])
    const end = pointAt(range[1])
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
