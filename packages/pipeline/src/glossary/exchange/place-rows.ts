import {join} from 'node:path'
import {
  type Cells,
  columnsOf,
  type GlossaryKind,
  type Merge
} from '@zhengben/glossary/exchange'
import {shorten} from '../../project.ts'
import type {FoundFile} from '../read-files.ts'
import {addRows} from './add-rows.ts'
import {chooseTarget, type Target} from './target.ts'

/** A glossary file with the rows that were taken in. */
export interface ChangedFile extends FoundFile {
  readonly added: number
  readonly extended: number
}

/** The files with the rows in them. */
export function placeRows(
  merge: Merge,
  kind: GlossaryKind,
  target: Target | undefined,
  folder: string,
  cwd: string,
  files: ReadonlyArray<FoundFile>
): Array<ChangedFile> {
  const header = `# ${columnsOf[kind].join('\t')}\n`
  const added = new Map<string, Array<Cells>>()
  for (const {cells} of merge.added) {
    const absolute = join(
      folder,
      chooseTarget(kind, cells, target, (name) =>
        files.some((d) => d.absolute === join(folder, name))
      )
    )
    const list = added.get(absolute)
    if (list) list.push(cells)
    else added.set(absolute, [cells])
  }
  const paths = new Map(files.map((d) => [d.absolute, d]))
  for (const absolute of added.keys())
    if (!paths.has(absolute))
      paths.set(absolute, {
        absolute,
        path: shorten(cwd, absolute).replaceAll('\\', '/'),
        value: header
      })
  return [...paths.values()].flatMap((file) => {
    const rows = added.get(file.absolute) ?? []
    const extended = merge.extended.filter((d) => d.place.path === file.path)
    if (rows.length + extended.length === 0) return []
    const value = addRows(
      file.value,
      columnsOf[kind],
      rows,
      new Map(extended.map((d) => [d.place.line, d.after]))
    )
    return [{...file, value, added: rows.length, extended: extended.length}]
  })
}
