import {readFileSync} from 'node:fs'
import {
  type Dictionary,
  readDictionary,
  segmentWithDictionary
} from '@zhengben/align'
import {indexUrl} from '@zhengben/cedict'
import {readGlossary, type TermRow} from '@zhengben/glossary'
import {
  type CheckResources,
  type CheckUnit,
  checkUnits,
  type Finding,
  type RuleId
} from '@zhengben/translate'

const dictionary: Dictionary = readDictionary(readFileSync(indexUrl))
const folder = new URL('../../../../glossary/terms/', import.meta.url)
const files =
  'culture diplomacy economy environment law organizations places politics society technology'
    .split(' ')
    .map((name) => ({
      path: `terms/${name}.tsv`,
      value: readFileSync(new URL(`${name}.tsv`, folder), 'utf8')
    }))

/** The dictionary's own words and the glossary that comes with the program. */
export const resources: CheckResources = {
  dictionary,
  segment: segmentWithDictionary(dictionary),
  terms: readGlossary(files).glossary.terms
}

/** An approved row of a glossary. */
export function term(
  source: string,
  preferred: string,
  {
    admitted = [],
    forbidden = []
  }: {admitted?: Array<string>; forbidden?: Array<string>} = {}
): TermRow {
  return {
    source,
    preferred,
    admitted,
    forbidden,
    pos: 'n',
    domain: '',
    status: 'approved',
    note: '',
    path: 'terms/test.tsv',
    line: 2
  }
}

/** Units from pairs of texts. */
export function unitsOf(
  pairs: ReadonlyArray<readonly [source: string, target: string]>
): Array<CheckUnit> {
  return pairs.map(([source, target], index) => ({
    id: `${index + 1}`,
    source: {text: source},
    target: {text: target}
  }))
}

/**
 * Right translations from several fields: `clean.tsv` keeps close to the
 * source, `free.tsv` and `natural.tsv` take the liberties of a practised translator.
 */
export function readClean(
  name: 'clean.tsv' | 'free.tsv' | 'natural.tsv' = 'clean.tsv'
): Array<CheckUnit> {
  const url = new URL(`../fixtures/${name}`, import.meta.url)
  return unitsOf(
    readFileSync(url, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [source = '', target = ''] = line.split('\t')
        return [source, target]
      })
  )
}

/** Whether a finding asks for something to be done. */
export function asksForWork({severity}: Finding): boolean {
  return severity !== 'info'
}

/** What some rules say of one pair, notes too. */
export function findingsOf(
  rules: ReadonlyArray<RuleId>,
  source: string,
  target: string
): Array<string> {
  return checkUnits(unitsOf([[source, target]]), resources)
    .filter((d) => rules.includes(d.rule))
    .map((d) => d.message)
}
