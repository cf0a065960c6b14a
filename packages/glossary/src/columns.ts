/** Columns of `variants/*.tsv`, in order. */
export const variantColumns = [
  'variant',
  'original',
  'layer',
  'family',
  'status',
  'unless',
  'example',
  'restored',
  'note'
] as const

/** Columns of `terms/*.tsv`, in order. */
export const termColumns = [
  'source',
  'preferred',
  'admitted',
  'forbidden',
  'pos',
  'domain',
  'status',
  'note'
] as const

/** Columns of `keep.tsv`, in order. */
export const keepColumns = ['text', 'note'] as const

/** Columns that hold several values, separated by `|`. */
export const listColumns: ReadonlySet<string> = new Set([
  'original',
  'family',
  'unless',
  'admitted',
  'forbidden'
])

/** Columns of `segmentation.tsv`, in order. */
export const segmentationColumns = [
  'language',
  'kind',
  'before',
  'after',
  'example',
  'note'
] as const
