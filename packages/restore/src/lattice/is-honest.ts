import type {ChannelEntry} from './channel.ts'

/**
 * Whether the row's `unless` says that its variant, standing at `start` of the
 * text, is honest: one of the contexts stands around it.
 */
export function isHonest(
  text: string,
  start: number,
  {row}: ChannelEntry
): boolean {
  if (row.unless.length === 0) return false
  return row.unless.some((context) => {
    for (
      let at = context.indexOf(row.variant);
      at >= 0;
      at = context.indexOf(row.variant, at + 1)
    )
      if (text.startsWith(context, start - at)) return true
    return false
  })
}
