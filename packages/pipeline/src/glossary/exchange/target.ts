import {
  type Cells,
  type GlossaryKind,
  valuesOf
} from '@zhengben/glossary/exchange'
import {UsageError} from '../../usage-error.ts'

/** A file of a glossary that rows are to go into. */
export interface Target {
  readonly kind: GlossaryKind
  /** In the glossary's folder: `terms/law.tsv`. */
  readonly name: string
}

/** @throws {UsageError} where the name is that of no glossary file. */
export function readTarget(name: string): Target {
  const [, folder, file] =
    /^(?:\.\/)?(?:.*\/)?(?:(variants|terms)\/)([^./\\][^/\\]*\.tsv)$/.exec(
      name
    ) ?? []
  if (folder === 'variants' || folder === 'terms')
    return {kind: folder, name: `${folder}/${file}`}
  if (/^(?:.*\/)?keep\.tsv$/.test(name)) return {kind: 'keep', name: 'keep.tsv'}
  throw new UsageError(
    `Unexpected --into ${name}, expected variants/NAME.tsv, terms/NAME.tsv or keep.tsv`
  )
}

/**
 * Where a new row goes: into the file asked for, else into that of its domain
 * or first family where there is one, else into `imported.tsv`.
 */
export function chooseTarget(
  kind: GlossaryKind,
  cells: Cells,
  target: Target | undefined,
  exists: (name: string) => boolean
): string {
  if (target) return target.name
  if (kind === 'keep') return 'keep.tsv'
  const group =
    kind === 'terms' ? cells['domain'] : valuesOf(cells['family'])[0]
  const name = `${kind}/${group}.tsv`
  return group && /^[a-z0-9-]+$/.test(group) && exists(name)
    ? name
    : `${kind}/imported.tsv`
}
