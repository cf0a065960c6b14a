import type {RowStatus} from '../glossary.ts'

/** What a termbase says of one rendering. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden'

const rowStatuses: ReadonlyArray<readonly [RegExp, RowStatus]> = [
  [/^(?:proposed|new|draft|待审|待定|提议|建议)$/, 'proposed'],
  [/^(?:approved|final|finalized|已审|已批准|批准|已审核)$/, 'approved'],
  [/^(?:retired|停用|作废)$/, 'retired']
]

const termStatuses: ReadonlyArray<readonly [RegExp, TermStatus]> = [
  [/^(?:preferred|首选|推荐)(?:term)?(?:admnsts)?$/, 'preferred'],
  [
    /^(?:admitted|allowed|acceptable|permitted|允许|可用)(?:term)?(?:admnsts)?$/,
    'admitted'
  ],
  [
    /^(?:forbidden|deprecated|superseded|obsolete|rejected|prohibited|禁用|不推荐|误译|弃用)(?:term)?(?:admnsts)?$/,
    'forbidden'
  ],
  [/^(?:notrecommended|donotuse|notallowed)$/, 'forbidden']
]

/** What a word says of a row, in the words of glossaries and termbases. */
export function readRowStatus(text: string): RowStatus | undefined {
  return rowStatuses.find(([pattern]) => pattern.test(squeeze(text)))?.[1]
}

/** What a word says of a rendering: TBX's data categories, MultiTerm's and memoQ's words. */
export function readTermStatus(text: string): TermStatus | undefined {
  return termStatuses.find(([pattern]) => pattern.test(squeeze(text)))?.[1]
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '')
}
