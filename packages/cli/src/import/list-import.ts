import type {ImportedFile} from '@zhengben/pipeline/import'
import {countOutcomes} from './format-import.ts'

/** What an import made of a file, as JSON for programs. */
export function listImport({
  file,
  units,
  documents,
  refused,
  refusedPath
}: ImportedFile): object {
  return {
    file,
    units,
    counts: {
      ...countOutcomes(documents.flatMap((d) => d.changes)),
      refused: refused.length
    },
    documents: documents.map(({changes, ...document}) => ({
      ...document,
      counts: countOutcomes(changes),
      changes: changes.map(({unit, outcome, incoming, update, parts}) => ({
        unit: unit.id,
        place: unit.place,
        line: parts[0]?.targetPlace.line,
        column: parts[0]?.targetPlace.column,
        outcome,
        source: unit.source,
        before: pick(unit),
        after: pick({...unit, ...update}),
        ...(outcome === 'conflict' && {incoming: pick(incoming)})
      }))
    })),
    refused: refused.map(({unit, reason}) => ({
      unit: unit.id,
      ...unit.place,
      source: unit.source,
      target: unit.target,
      reason
    })),
    ...(refusedPath !== undefined && {refusedPath})
  }
}

interface Translation {
  readonly target?: string | undefined
  readonly state?: string | undefined
  readonly origin?: string | undefined
  readonly note?: string | undefined
}

function pick({target, state, origin, note}: Translation): Translation {
  return {target, state, origin, note}
}
