import {
  type MemoryEntry,
  type MemoryQuery,
  markDifferences
} from '@zhengben/translate'

/** `Memory 85%: 本馆周[-二-]{+一+}闭馆。`, as word-based diffs are written. */
export function describeMatch(
  {source}: MemoryQuery,
  entry: MemoryEntry,
  score: number
): string {
  const marked = markDifferences(entry.source, source).map(({kind, text}) =>
    kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`
  )
  return `Memory ${score}%: ${marked.join('')}`
}

/** A note without what `describeMatch` wrote, which concerns drafts alone. */
export function withoutMatch(note: string | undefined): string | undefined {
  const lines = note?.split('\n').filter((d) => !/^Memory \d+%: /.test(d))
  return lines?.join('\n') || undefined
}
