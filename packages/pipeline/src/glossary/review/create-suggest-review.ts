import type {ReviewItem, ReviewPage} from '@zhengben/formats'
import type {
  GlossaryFile,
  Proposal,
  RetirementProposal,
  TermProposal
} from '@zhengben/glossary'
import {count} from './count.ts'
import {readCells} from './read-cells.ts'
import {nameVersions} from './versions.ts'

/** What `glossary suggest` found. */
export interface Suggestions {
  readonly proposals: ReadonlyArray<Proposal>
  readonly terms?: ReadonlyArray<TermProposal>
  readonly retirements?: ReadonlyArray<RetirementProposal>
}

/** Where new rows are entered, relative to the project. */
export interface ReviewTargets {
  readonly variants: string
  readonly terms: string
}

/**
 * The page on which somebody decides about suggestions. Paths of `files` are
 * relative to the project, as `readOwnFiles` gives them; those of retirements
 * are the same.
 */
export function createSuggestReview(
  {proposals, terms = [], retirements = []}: Suggestions,
  files: ReadonlyArray<GlossaryFile>,
  targets: ReviewTargets
): ReviewPage {
  const counts = [
    count(proposals.length, 'new variant'),
    count(terms.length, 'new term'),
    count(retirements.length, 'row to retire', 'rows to retire')
  ]
  return {
    name: 'suggest',
    title: 'Proposals for the glossary',
    summary: `${counts.join(', ')}. What you accept will act at once; what you reject is entered as retired, so that it is not proposed again.`,
    versions: nameVersions(files),
    items: [
      ...proposals.map((d) => askProposal(d, targets)),
      ...terms.map((d) => askTerm(d, targets)),
      ...retirements.map((d) => askRetirement(d, files))
    ]
  }
}

function askProposal(
  {id, kind, variant, originals, families, ...proposal}: Proposal,
  targets: ReviewTargets
): ReviewItem {
  const [first] = originals
  const reading = first?.value ?? ''
  return {
    id,
    form: variant,
    reading,
    readingLang: 'zh-CN',
    facts: [
      `${count(proposal.count, 'time')} in ${count(proposal.documents.length, 'text')}`,
      kind === 'hand'
        ? 'restored so by hand'
        : `${Math.floor(proposal.score * 100)} % likely a spun form`,
      `${proposal.gain.toFixed(1)} nats gained`,
      ...(families.length > 0 ? [`beside ${families.join(', ')}`] : [])
    ],
    choices: originals.map((d) => ({
      value: d.value,
      probability: d.probability,
      evidence: d.evidence.map((e) => e.text.replaceAll('`', ''))
    })),
    lines: proposal.lines.map(({path, line, column, ...rest}) => ({
      ...rest,
      place: `${path}:${line}:${column}`
    })),
    asks: {
      action: 'add',
      table: 'variants',
      path: targets.variants,
      cells: {
        variant,
        original: reading,
        layer: proposal.layer,
        family: families[0] ?? '',
        unless: '',
        example: '',
        restored: '',
        note: ''
      }
    }
  }
}

function askTerm(
  {id, source, rendering, count: units, dice, documents}: TermProposal,
  targets: ReviewTargets
): ReviewItem {
  return {
    id,
    form: source,
    reading: rendering,
    readingLang: 'en',
    facts: [
      `together in ${count(units, 'unit')} of ${count(documents.length, 'document')}`,
      `faithful to ${Math.floor(dice * 100)} %`
    ],
    choices: [],
    lines: [],
    asks: {
      action: 'add',
      table: 'terms',
      path: targets.terms,
      cells: {
        source,
        preferred: rendering,
        admitted: '',
        forbidden: '',
        pos: '',
        domain: '',
        note: ''
      }
    }
  }
}

function askRetirement(
  {
    id,
    variant,
    path,
    line,
    reason,
    count: number,
    kept,
    changed
  }: RetirementProposal,
  files: ReadonlyArray<GlossaryFile>
): ReviewItem {
  const row = readCells(files, 'variants', path, line)
  return {
    id,
    form: variant,
    reading: row?.cells['original'] ?? '',
    readingLang: 'zh-CN',
    facts: {
      absent: ['none of the texts holds it'],
      idle: [`${count(number, 'time')} in the texts, never changed`],
      undone: [
        `people kept the form ${count(kept, 'time')}`,
        `and let it be changed ${count(changed, 'time')}`
      ]
    }[reason],
    choices: [],
    lines: [],
    ...(row && {
      asks: {action: 'retire', table: 'variants', path, ...row}
    })
  }
}
