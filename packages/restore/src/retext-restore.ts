import type {Plugin} from 'unified'
import type {Node} from 'unist'
import {location} from 'vfile-location'
import type {RestoreResources} from './resources.ts'
import {
  createRestorer,
  type Restoration,
  type RestoreOptions
} from './restore.ts'

/** What the plugin works with. */
export interface RetextRestoreOptions extends RestoreOptions {
  readonly resources: RestoreResources
}

declare module 'vfile' {
  interface DataMap {
    /** What `retextRestore` found in the file. */
    restoration: Restoration
  }
}

/**
 * Restore a file of plain text: puts the restoration in `file.data` and every
 * doubtful place among the file's messages. The tree and the file's value stay
 * as found; `applyEdits(String(file), restoration.edits)` is the restored text.
 */
const retextRestore: Plugin<[Readonly<RetextRestoreOptions>], Node> = ({
  resources,
  ...options
}) => {
  const restore = createRestorer(resources)
  return (_, file) => {
    const place = location(file)
    const restoration = restore(String(file), options)
    file.data.restoration = restoration
    for (const {
      ruleId,
      reason,
      range,
      actual,
      expected
    } of restoration.messages) {
      const start = place.toPoint(range[0])
      const end = place.toPoint(range[1])
      const message = file.message(reason, {
        source: 'zhengben',
        ruleId,
        ...(start && end && {place: {start, end}})
      })
      message.actual = actual
      message.expected = [...expected]
    }
  }
}

export default retextRestore
