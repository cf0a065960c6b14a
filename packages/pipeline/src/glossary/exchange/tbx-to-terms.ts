import type {TbxEntry, TbxTerm} from '@zhengben/formats/tbx'
import {
  gatherTerms,
  type IncomingRow,
  type LossCounter,
  readTermStatus
} from '@zhengben/glossary/exchange'
import {projectMark} from './tbx-categories.ts'

const parts: Readonly<Record<string, string>> = {
  noun: 'n',
  verb: 'v',
  adjective: 'a'
}
/** Which Chinese is taken where a termbase has several, the best first. */
const chinese = [/^zh-(?:cn|hans\b)/i, /^(?:zh|cmn)$/i, /^(?:zh|cmn)\b/i]

/** Concepts of a termbase as terms; what a glossary has no column for is counted. */
export function tbxToTerms(
  entries: ReadonlyArray<TbxEntry>,
  losses: LossCounter
): Array<IncomingRow> {
  return gatherTerms(
    entries.map((entry) => ({
      line: entry.line,
      cells: readEntry(entry, losses)
    }))
  )
}

function readEntry(
  entry: TbxEntry,
  losses: LossCounter
): Record<string, string> {
  const {line, projects, subject, terms} = entry
  for (const [category, value] of entry.others)
    losses.add(category, line, value)
  const ofPattern = chinese
    .map((pattern) => terms.filter((d) => pattern.test(d.lang)))
    .find((d) => d.length > 0)
  const source =
    ofPattern?.find(
      (d) => !d.status || readTermStatus(d.status) === 'preferred'
    ) ?? ofPattern?.[0]
  const english = terms.filter((d) => /^en\b/i.test(d.lang))
  for (const term of terms)
    if (term !== source && !english.includes(term))
      losses.add(`term in ${term.lang || 'no language'}`, line, term.term)
  const own = readOwn(projects, line, losses)
  const part = source?.pos ?? english.find((d) => d.pos)?.pos
  if (part !== undefined && !own['pos']) {
    const pos = parts[part]
    if (pos) own['pos'] = pos
    else losses.add('partOfSpeech', line, part)
  }
  const notes = [entry.notes, ...terms.map((d) => d.notes)].flat()
  return {
    ...(source && {source: source.term}),
    ...readRenderings(english, line, losses),
    ...(subject && {domain: subject}),
    ...(notes.length > 0 && {note: notes.join('; ')}),
    ...own
  }
}

function readRenderings(
  terms: ReadonlyArray<TbxTerm>,
  line: number,
  losses: LossCounter
): Record<string, string> {
  const said = terms.map(({status, term}) => {
    const kind = status === undefined ? undefined : readTermStatus(status)
    if (status !== undefined && !kind)
      losses.add('administrativeStatus', line, status)
    return {term, kind}
  })
  const best =
    said.find((d) => d.kind === 'preferred') ?? said.find((d) => !d.kind)
  const join = (list: typeof said): string =>
    [...new Set(list.map((d) => d.term))].join('|')
  const rest = said.filter((d) => d !== best)
  const admitted = join(rest.filter((d) => d.kind !== 'forbidden'))
  const forbidden = join(rest.filter((d) => d.kind === 'forbidden'))
  return {
    ...(best && {preferred: best.term}),
    ...(admitted && {admitted}),
    ...(forbidden && {forbidden})
  }
}

/** What our own export says beyond TBX-Basic; other projects' marks are counted. */
function readOwn(
  projects: ReadonlyArray<string>,
  line: number,
  losses: LossCounter
): Record<string, string> {
  const own: Record<string, string> = {}
  for (const project of projects) {
    const [mark, column = '', value = ''] = project.split(' ')
    if (mark === projectMark && (column === 'status' || column === 'pos'))
      own[column] = value
    else losses.add('projectSubset', line, project)
  }
  return own
}
