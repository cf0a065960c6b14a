import {readPlacedYaml} from '../read-yaml.ts'
import {decisionsSchema} from './decisions-schema.ts'
import type {Decisions} from './load-decisions.ts'

/** @throws {YamlError} that lists what is wrong, by line and column. */
export function parseDecisions(path: string, yaml: string): Decisions {
  const isEmpty = yaml.replace(/^\s*(?:#.*)?$/gmu, '').trim() === ''
  if (isEmpty) return {path, entries: [], placeOf: () => ({line: 1, column: 1})}
  const {value, placeOf} = readPlacedYaml(path, yaml, decisionsSchema)
  return {path, entries: value, placeOf}
}
