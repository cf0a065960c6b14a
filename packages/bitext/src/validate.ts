import {type Bitext, unitsOf} from './bitext.ts'
import {type EditKind, editKinds} from './edit.ts'
import type {Range} from './range.ts'
import {splitsCodePoint} from './splits-code-point.ts'

/**
 * What is wrong with a value that claims to be a bitext, one sentence each,
 * with the path to the place. Empty: the value is a `Bitext` whose edits are
 * sorted and disjoint, lie within `source` and part none of its code points
 * (where it is given), and whose sentence and unit ids are unique.
 */
export function validateBitext(value: unknown, source?: string): Array<string> {
  const problems: Array<string> = []
  if (!isRecord(value) || value['type'] !== 'bitext')
    return ['type: expected "bitext"']
  for (const key of ['children', 'edits', 'annotations'])
    if (!Array.isArray(value[key])) problems.push(`${key}: expected a list`)
  if (!isRecord(value['lang'])) problems.push('lang: expected {source, target}')
  if (problems.length > 0) return problems
  const bitext = value as unknown as Bitext
  checkEdits(bitext, source, problems)
  checkUnits(bitext, problems)
  return problems
}

function checkEdits(
  bitext: Bitext,
  source: string | undefined,
  problems: Array<string>
): void {
  let at = 0
  for (const [index, edit] of bitext.edits.entries()) {
    const path = `edits[${index}]`
    if (!isRange(edit?.range)) {
      problems.push(`${path}.range: expected [start, end] with start ≤ end`)
      continue
    }
    if (edit.range[0] < at)
      problems.push(`${path}.range: overlaps the edit before it`)
    at = edit.range[1]
    if (typeof edit.value !== 'string')
      problems.push(`${path}.value: expected a text`)
    if (!editKinds.includes(edit.kind as EditKind))
      problems.push(`${path}.kind: unknown kind ${JSON.stringify(edit.kind)}`)
    if (!(edit.confidence >= 0 && edit.confidence <= 1))
      problems.push(`${path}.confidence: expected a number from 0 to 1`)
    if (source === undefined) continue
    if (at > source.length) problems.push(`${path}.range: beyond the source`)
    if (edit.range.some((d) => splitsCodePoint(source, d)))
      problems.push(`${path}.range: inside a code point`)
  }
}

function checkUnits(bitext: Bitext, problems: Array<string>): void {
  const seen = new Set<string>()
  const isUnits = (value: unknown): boolean =>
    Array.isArray(value) && value.every(isUnit)
  if (
    !bitext.children.every(
      (d) =>
        isUnit(d) ||
        (isRecord(d) && d.type === 'section' && isUnits(d.children))
    )
  ) {
    problems.push(
      'children: expected units with source, target and links, or sections of them'
    )
    return
  }
  for (const unit of unitsOf(bitext)) {
    for (const {id} of [unit, ...unit.source, ...unit.target]) {
      if (seen.has(id)) problems.push(`id ${JSON.stringify(id)} is used twice`)
      seen.add(id)
    }
    for (const sentence of [...unit.source, ...unit.target])
      if (!isRange(sentence.range))
        problems.push(`sentence ${sentence.id}: expected a range`)
  }
}

function isUnit(value: unknown): boolean {
  return (
    isRecord(value) &&
    value['type'] === 'unit' &&
    Array.isArray(value['links']) &&
    [value['source'], value['target']].every(
      (d) => Array.isArray(d) && d.every(isRecord)
    )
  )
}

function isRange(value: unknown): value is Range {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((d) => Number.isInteger(d) && d >= 0) &&
    value[0] <= value[1]
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
