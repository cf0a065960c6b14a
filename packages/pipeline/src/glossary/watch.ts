import {type FSWatcher, watch} from 'node:fs'
import {join} from 'node:path'
import {findBuiltinGlossary} from '../builtin-glossary.ts'
import {builtin} from '../config.ts'
import type {Project} from '../project.ts'

/** How long a save may take, in ms: editors write, rename and touch. */
const settling = 120

/**
 * Call `run` now, and again whenever a glossary file of the project was saved,
 * replaced, added or removed; never twice at a time. Saves during a run lead to
 * one more. Resolves when interrupted and done.
 */
export async function watchGlossary(
  project: Project,
  interrupted: AbortSignal,
  run: () => Promise<void>
): Promise<void> {
  const folders = await findFolders(project)
  let wake = (): void => {}
  let isStale = false
  let timer: NodeJS.Timeout | undefined
  const onSave = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isStale = true
      wake()
    }, settling)
  }
  const watchers = new Map<string, FSWatcher>()
  const onAbort = (): void => wake()
  interrupted.addEventListener('abort', onAbort)
  try {
    while (!interrupted.aborted) {
      isStale = false
      watchFolders(folders, watchers, onSave)
      await run()
      if (!isStale && !interrupted.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      wake = () => {}
    }
  } finally {
    clearTimeout(timer)
    interrupted.removeEventListener('abort', onAbort)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/**
 * Folders are watched, not files, since many editors put a new file in the place
 * of the old one. Folders that come into being are watched from the next run on.
 */
function watchFolders(
  folders: ReadonlyArray<string>,
  watchers: Map<string, FSWatcher>,
  onSave: () => void
): void {
  for (const folder of folders) {
    if (watchers.has(folder)) continue
    try {
      const watcher = watch(folder, (_, name) => {
        // A name without ending may be a folder that is new or gone.
        if (name === null || /^[^.].*\.tsv$|^[^.]+$/.test(name)) onSave()
      })
      const forget = (): void => {
        watcher.close()
        watchers.delete(folder)
      }
      watcher.on('error', forget)
      watchers.set(folder, watcher)
    } catch {
      // It is not there yet.
    }
  }
}

async function findFolders({root, config}: Project): Promise<Array<string>> {
  const own =
    root === undefined
      ? [await findBuiltinGlossary()]
      : config.glossary.filter((d) => d !== builtin).map((d) => join(root, d))
  return own.flatMap((d) => [d, join(d, 'variants'), join(d, 'terms')])
}
