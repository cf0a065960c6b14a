import type {
  AcceptedProposals,
  GlossarySuggestions,
  Proposal,
  RetirementProposal,
  TermProposal
} from '@zhengben/pipeline/glossary/suggest'
import {formatTable, showText} from '../show-text.ts'
import {count} from './count.ts'

const shownOriginals = 5
const shownLines = 2
const shownFamilies = 3

/** Few pages of invented or rare words give no form that is surely spun. */
const nothing = `No form is likely enough to be spun. --least 0.1 and --count 1 list more. What a
person wrote needs no guessing: put a restored.md beside the page, its source.txt.
`

/** Proposals as tables; `limit` of each kind, and what was done with `accept`. */
export function formatSuggestions(
  found: GlossarySuggestions,
  limit: number,
  accept: string | undefined
): string {
  const {texts, proposals, terms, retirements, accepted} = found
  const byHand = proposals.filter((d) => d.kind === 'hand')
  const byModel = proposals.filter((d) => d.kind === 'model')
  return [
    `${count(texts, 'text')}: ${count(byHand.length, 'row')} from restorations by hand, ${byModel.length} from the model${terms ? `, ${count(terms.length, 'term')}` : ''}${retirements ? `, ${retirements.length} to retire` : ''}\n`,
    proposals.length === 0 && nothing,
    byHand.length > 0 &&
      section('Restored by hand', byHand, limit, formatProposal),
    byModel.length > 0 &&
      section('Surprising forms', byModel, limit, formatProposal),
    terms &&
      terms.length > 0 &&
      `Terms\n${formatTable([
        ['source', 'rendering', 'units', 'Dice'],
        ...terms.slice(0, limit).map(termCells)
      ])}${more(terms.length, limit)}`,
    retirements && formatRetirements(retirements, limit),
    accepted && formatAccepted(accepted, accept ?? '')
  ]
    .filter(Boolean)
    .join('\n')
}

function section<T>(
  title: string,
  all: ReadonlyArray<T>,
  limit: number,
  format: (one: T) => string
): string {
  const shown = all.slice(0, limit).map(format).join('')
  return `${title}\n${shown}${more(all.length, limit)}`
}

function more(all: number, limit: number): string {
  return all > limit ? `… and ${all - limit} more; --limit lists them\n` : ''
}

/** The form and its originals, what speaks for the first, and where it stands. */
function formatProposal({
  variant,
  originals,
  count: times,
  score,
  documents,
  families,
  lines
}: Proposal): string {
  const [first] = originals
  const known =
    families.length > 0
      ? ` beside ${families.slice(0, shownFamilies).join(', ')}`
      : ''
  return [
    `${showText(variant)} → ${originals
      .slice(0, shownOriginals)
      .map((d) => `${showText(d.value)} ${Math.round(d.probability * 100)}%`)
      .join(', ')}`,
    `    ${Math.round(score * 100)}% sure, ${count(times, 'time')} in ${count(documents.length, 'text')}${known}; ${(first?.evidence ?? []).map((d) => d.text).join('; ')}`,
    ...lines
      .slice(0, shownLines)
      .map(
        (d) =>
          `    ${showText(d.path, 80)}:${d.line}:${d.column}  ${showText(d.before)}【${showText(d.match)}】${showText(d.after)}`
      ),
    ''
  ].join('\n')
}

function termCells({
  source,
  rendering,
  count: times,
  dice
}: TermProposal): Array<string> {
  return [
    showText(source),
    showText(rendering, 60),
    `${times}`,
    dice.toFixed(2)
  ]
}

/** Rows whose form no text holds are only counted: few texts are no proof. */
function formatRetirements(
  all: ReadonlyArray<RetirementProposal>,
  limit: number
): string {
  const told = all.filter((d) => d.reason !== 'absent')
  const absent = all.length - told.length
  return `Rows to retire
${formatTable(
  told
    .slice(0, limit)
    .map(({path, line, variant, reason, count: times, kept, changed}) => [
      `${path}:${line}`,
      showText(variant),
      reason === 'undone'
        ? `undone by hand ${count(kept, 'time')}, let stand ${changed}`
        : `stands ${count(times, 'time')} and changed nothing`
    ])
)}${more(told.length, limit)}${absent > 0 ? `${count(absent, 'row')} whose form is in none of the texts\n` : ''}`
}

function formatAccepted(
  {added, extended, left}: AcceptedProposals,
  path: string
): string {
  return [
    `${path}: ${count(added.length, 'row')} added, ${extended.length} extended\n`,
    ...left.map(
      (d) =>
        `${path}:${d.line} ${showText(d.variant)} is ${d.status} and left as it is; not in it: ${d.missing.map((e) => showText(e)).join(', ')}\n`
    )
  ].join('')
}
