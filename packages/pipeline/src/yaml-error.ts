import type {PlacedReason} from './input-error.ts'
import {UsageError} from './usage-error.ts'

/** A YAML file says something it should not; the message lists every place. */
export class YamlError extends UsageError {
  override readonly isOfUsage = false
  readonly places: ReadonlyArray<PlacedReason>

  constructor(path: string, places: ReadonlyArray<PlacedReason>) {
    super(
      places.map((d) => `${path}:${d.line}:${d.column} ${d.reason}`).join('\n')
    )
    this.places = places
  }
}
