import {findProject, UsageError} from '@zhengben/pipeline'
import {
  applyDecisionsFile,
  type DecisionOutcome
} from '@zhengben/pipeline/glossary/apply'
import type {Arguments, Command} from '../../command.ts'
import {count} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {showHidden} from '../../show-text.ts'

export const apply: Command = {
  usage: 'FILE [--merge] [--dry-run] [--json]',
  description: `Writes what was decided on a review page into the glossary of the project.
Accepted rows are approved; rejected ones are retired, with the reason in their
note. A row that says something else already is a conflict and stays as it is.
Exits with 1 where there is one. FILE must be for the glossary as it is.`,
  options: {
    merge: {
      description: 'Apply what fits to a glossary that has changed since'
    },
    'dry-run': {description: 'Only print what would be written'},
    json: {description: 'Print what became of each decision as JSON'}
  },
  examples: [
    [
      'zhengben glossary apply suggest.decisions.json',
      'Take in what was decided about proposals'
    ],
    [
      'zhengben glossary apply suggest.decisions.json --merge --dry-run',
      'See what still fits after other changes'
    ]
  ],
  run
}

async function run({flags, positionals}: Arguments, io: Io): Promise<number> {
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0)
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected one that a review page saved`
    )
  const isTrial = flags.has('dry-run')
  const {outcomes, written} = await applyDecisionsFile({
    path,
    project: await findProject(io.cwd),
    cwd: io.cwd,
    merge: flags.has('merge'),
    isTrial
  })
  const conflicts = outcomes.filter((d) => d.result === 'conflict')
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify({outcomes, written})}\n`
      : outcomes.map(formatOutcome).join('') + summarize(outcomes, isTrial)
  )
  return conflicts.length > 0 ? 1 : 0
}

/** As editors and terminals take for a link: `file:line`. */
function formatOutcome(outcome: DecisionOutcome): string {
  const {path, line, result, reason, decision} = outcome
  const place = line === undefined ? path : `${path}:${line}`
  const what =
    result === 'conflict' ? `conflict (${decision.decision}) ${reason}` : reason
  return `${showHidden(place)} ${showHidden(what)}\n`
}

function summarize(
  outcomes: ReadonlyArray<DecisionOutcome>,
  isTrial: boolean
): string {
  const numberOf = (result: DecisionOutcome['result']): number =>
    outcomes.filter((d) => d.result === result).length
  const verb = isTrial ? 'would be written' : 'written'
  return `${count(outcomes.length, 'decision')}: ${numberOf('written')} ${verb}, ${numberOf('unchanged')} there already, ${numberOf('conflict')} in conflict\n`
}
