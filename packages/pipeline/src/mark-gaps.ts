import type {Edit} from '@zhengben/bitext'

/** Stands where something was lost that nobody can know. */
export const gapMark = '〔?〕'

/** The edits, those of lost text writing a visible mark. */
export function markGaps(edits: ReadonlyArray<Edit>): Array<Edit> {
  return edits.map((edit) =>
    edit.kind === 'gap' && edit.value === '' ? {...edit, value: gapMark} : edit
  )
}
