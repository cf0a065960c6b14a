import type {MemoryEntry} from '@zhengben/translate/memory'

/** The translated ones of units that follow each other, with their neighbours. */
export function addNeighbours(
  units: ReadonlyArray<MemoryEntry>
): Array<MemoryEntry> {
  const sources = units.filter((d) => d.source.trim() !== '')
  return sources.flatMap((unit, index) =>
    unit.target.trim() === ''
      ? []
      : [
          {
            ...unit,
            before: sources[index - 1]?.source ?? '',
            after: sources[index + 1]?.source ?? ''
          }
        ]
  )
}
