import type {Cells} from './exchange-row.ts'
import type {FoundColumn} from './find-columns.ts'
import type {LossCounter} from './losses.ts'
import {readRowStatus, readTermStatus, type TermStatus} from './read-status.ts'

const yes = /^(?:yes|true|1|x|✓|是|forbidden|deprecated|禁用)$/i
const no = /^(?:no|false|0|否)?$/i

/**
 * A term out of a row of somebody's table. A column of English begins a group:
 * what stands behind it up to the next language (status, forbidden or not) is
 * said of that rendering, as MultiTerm and memoQ write it. The first rendering
 * of which nothing else is said is the preferred one, further ones are admitted.
 */
export function readTermCells(
  columns: ReadonlyArray<FoundColumn>,
  cells: ReadonlyArray<string>,
  line: number,
  losses: LossCounter
): Cells {
  const found: Record<string, Array<string>> = {}
  const add = (column: string, value: string): void => {
    found[column] = [...(found[column] ?? []), value]
  }
  const renderings: Array<{value: string; group: number}> = []
  const said = new Map<number, TermStatus>()
  const english = columns.filter((d) => d.role === 'preferred')
  let group = english[0]?.index ?? 0
  let isSource = false
  for (const {index, name, role} of columns) {
    const value = cells[index] ?? ''
    if (role === 'source' || role === 'preferred') {
      isSource = role === 'source' && english.length > 1
      if (role === 'preferred') group = index
    }
    if (value === '') continue
    if (role === undefined) losses.add(name, line, value)
    else if (role === 'preferred')
      for (const part of split(value)) renderings.push({value: part, group})
    else if (role === 'source' && found['source'])
      losses.add(`${name} (second Chinese term)`, line, value)
    else if (role === 'forbidden' && yes.test(value))
      said.set(group, 'forbidden')
    else if (role === 'forbidden' && no.test(value)) continue
    else if (role === 'status') {
      const parts = value.split(/[;,；，|]/).map((d) => d.trim())
      const row = parts.map(readRowStatus).find((d) => d)
      const term = parts.map(readTermStatus).find((d) => d)
      if (row) found['status'] = [row]
      if (term && !isSource) said.set(group, term)
      if (!row && !term) losses.add(name, line, value)
    } else if (role === 'admitted' || role === 'forbidden')
      for (const part of split(value)) add(role, part)
    else add(role, value)
  }
  const isPreferred = ({group}: {group: number}): boolean =>
    said.get(group) === 'preferred'
  const best =
    renderings.find(isPreferred) ?? renderings.find((d) => !said.has(d.group))
  for (const rendering of renderings) {
    const status = said.get(rendering.group)
    if (rendering === best) add('preferred', rendering.value)
    else if (status === 'forbidden') add('forbidden', rendering.value)
    else add('admitted', rendering.value)
  }
  return Object.fromEntries(
    Object.entries(found).map(([column, values]) => [
      column,
      column === 'note' ? values.join('; ') : [...new Set(values)].join('|')
    ])
  )
}

function split(value: string): Array<string> {
  return value
    .split('|')
    .map((d) => d.trim())
    .filter((d) => d !== '')
}
