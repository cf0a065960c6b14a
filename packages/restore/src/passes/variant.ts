import type {Candidate, Edit, Message, Range} from '@zhengben/bitext'
import {
  chosenReplacements,
  weighReplacements
} from '../decode/weigh-replacements.ts'
import {type DecodedClause, estimateSpin} from '../document/estimate-spin.ts'
import type {Replacement} from '../lattice/find-replacements.ts'
import type {PassContext, PassResult} from '../pass.ts'

/** A clause below this probability is left alone. */
const leastSpun = 0.5
/** An edit less sure than this is also reported, with its candidates. */
const sureEnough = 0.7
/** The form itself is shown among the readings from this probability on. */
const leastShown = 0.02

/** Undo spun words and characters, by the glossary and the language model. */
export function restoreVariants(
  text: string,
  {channel, model, roles, spun}: PassContext
): PassResult {
  const spin = estimateSpin(text, channel, model, roles, spun)
  const edits: Array<Edit> = []
  const messages: Array<Message> = []
  for (const item of spin.clauses) {
    if (item.spun < leastSpun) continue
    const posterior = weighReplacements(item.lattice, item.decoded)
    for (const id of chosenReplacements(item.lattice, item.decoded)) {
      const edit = toEdit(item, posterior, id, spin.probability)
      const before = edits.at(-1)
      if (before && before.range[1] > edit.range[0]) continue
      edits.push(edit)
      if (edit.confidence < sureEnough) messages.push(toMessage(text, edit))
    }
  }
  return {edits, messages, spun: spin.probability}
}

function toEdit(
  {clause, lattice, spun}: DecodedClause,
  posterior: Float64Array,
  id: number,
  document: number
): Edit {
  const {replacements} = lattice
  const replacement = replacements[id] as Replacement
  const {range, value} = replacement.whole
  const rivals = replacements
    .map((d, rival) => ({d, probability: posterior[rival] as number}))
    .filter(({d}) => equal(d.whole.range, range))
    .sort((a, b) => b.probability - a.probability)
  const candidates: Array<Candidate> = rivals.map(({d, probability}) => ({
    value: d.whole.value,
    cost: toCost(probability),
    origin: originOf(d)
  }))
  const rest = 1 - rivals.reduce((sum, d) => sum + d.probability, 0)
  if (rest > leastShown)
    candidates.push({
      value: clause.text.slice(...range),
      cost: toCost(rest),
      origin: {source: 'model', ruleId: 'variant-honest'}
    })
  return {
    range: [clause.start + range[0], clause.start + range[1]],
    value,
    kind: 'variant',
    origin: originOf(replacement),
    confidence: round((posterior[id] as number) * spun * document),
    candidates
  }
}

/** The last row applied is the one that a linguist will want to see. */
function originOf({entries}: Replacement): Candidate['origin'] {
  const row = entries.at(-1)?.row
  return {
    source: 'glossary',
    ruleId: 'variant',
    ...(row && {entry: `${row.path}:${row.line}`})
  }
}

function toMessage(text: string, edit: Edit): Message {
  const actual = text.slice(...edit.range)
  const expected = (edit.candidates ?? []).map((d) => d.value)
  return {
    ruleId: 'variant-doubtful',
    range: edit.range,
    reason: `Unexpected \`${actual}\`, read as \`${edit.value}\` at ${Math.round(edit.confidence * 100)}%; check it against ${expected.map((d) => `\`${d}\``).join(', ')}`,
    actual,
    expected
  }
}

function toCost(probability: number): number {
  return Math.max(0, round(-Math.log(Math.max(probability, 1e-6))))
}

function round(value: number): number {
  return Math.min(Math.round(value * 1000) / 1000, 13.816)
}

function equal(a: Range, b: Range): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
