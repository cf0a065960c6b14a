import {readFileSync} from 'node:fs'
import {
  type AlignResources,
  type Dictionary,
  readDictionary,
  segmentWithDictionary
} from '@zhengben/align'
import {indexUrl} from '@zhengben/cedict'
import type {TermRow} from '@zhengben/glossary'

export const dictionary: Dictionary = readDictionary(readFileSync(indexUrl))

export const resources: AlignResources = {
  dictionary,
  segment: segmentWithDictionary(dictionary)
}

/** An approved row of a glossary. */
export function term(
  source: string,
  preferred: string,
  ...admitted: ReadonlyArray<string>
): TermRow {
  return {
    source,
    preferred,
    admitted,
    forbidden: [],
    pos: 'n',
    domain: '',
    status: 'approved',
    note: '',
    path: 'terms/test.tsv',
    line: 2
  }
}
