import {type Cells, valuesOf} from '@zhengben/glossary/exchange'

/**
 * OmegaT shows one comment beside a term. Other renderings stand in it so that
 * a person reads them: `≈ NDRC ✗ NRDC ¶ since 2003`.
 */
export function writeTermComment({
  admitted = '',
  forbidden = '',
  note = ''
}: Cells): string {
  if (admitted === '' && forbidden === '' && !/^[≈✗¶]/.test(note)) return note
  return [
    admitted && `≈ ${valuesOf(admitted).join(' | ')}`,
    forbidden && `✗ ${valuesOf(forbidden).join(' | ')}`,
    note && `¶ ${note}`
  ]
    .filter((d) => d)
    .join(' ')
}

/** Undoes `writeTermComment`; any other comment is a note. */
export function readTermComment(comment: string): Cells {
  if (!/^[≈✗¶] /.test(comment)) return comment === '' ? {} : {note: comment}
  const [, admitted, forbidden, note] =
    /^(?:≈ ([^✗¶]+?))?(?: ?✗ ([^¶]+?))?(?: ?¶ (.+))?$/.exec(comment) ?? []
  const join = (values: string): string => values.split(' | ').join('|')
  return {
    ...(admitted && {admitted: join(admitted)}),
    ...(forbidden && {forbidden: join(forbidden)}),
    ...(note && {note})
  }
}
