import type {TbxEntry, TbxTerm} from '@zhengben/formats/tbx'
import {type Cells, valuesOf} from '@zhengben/glossary/exchange'
import {partsOfSpeech, projectMark} from './tbx-categories.ts'

/** Terms as concepts of a termbase, with ids that stay while a term stays. */
export function termsToTbx(rows: ReadonlyArray<Cells>): Array<TbxEntry> {
  return rows.map((row) => {
    const {source = '', preferred = '', pos = '', domain, status, note} = row
    const part = pos === '' ? undefined : (partsOfSpeech[pos] ?? 'other')
    const english = (term: string, kind: string): TbxTerm => ({
      lang: 'en-US',
      term,
      status: `${kind}Term-admn-sts`,
      notes: []
    })
    return {
      line: 0,
      id: `c${Array.from(source, (d) => d.codePointAt(0)?.toString(16)).join('-')}`,
      ...(domain && {subject: domain}),
      notes: note ? [note] : [],
      projects: [
        ...(status ? [`${projectMark} status ${status}`] : []),
        // `noun` says less than `ns`.
        ...(part && !['n', 'v', 'a'].includes(pos)
          ? [`${projectMark} pos ${pos}`]
          : [])
      ],
      terms: [
        {lang: 'zh-CN', term: source, notes: [], ...(part && {pos: part})},
        english(preferred, 'preferred'),
        ...valuesOf(row['admitted']).map((d) => english(d, 'admitted')),
        ...valuesOf(row['forbidden']).map((d) => english(d, 'deprecated'))
      ],
      others: []
    }
  })
}
