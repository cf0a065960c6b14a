import type {Range} from '@zhengben/bitext'
import {type Report, reportAt, type UnitRule} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/**
 * Placeholders, tags, addresses, inline codes and product codes must come
 * through as they are; placeholders and addresses must not come from nowhere.
 */
export const code: UnitRule = function* (unit, {readCodes}) {
  yield* compareInline(unit)
  const {source, target} = readCodes(unit)
  const left = [...target]
  for (const item of source) {
    const index = left.findIndex((d) => d.key === item.key)
    if (index >= 0) {
      left.splice(index, 1)
      continue
    }
    if (item.kind === 'product' && hasProduct(unit.target.text, item.key))
      continue
    if (
      item.kind !== 'product' &&
      target.some((d) => d.key === item.key) &&
      item.kind !== 'placeholder'
    )
      continue
    const other = left.find((d) => d.kind === item.kind && d.kind !== 'product')
    if (other) {
      left.splice(left.indexOf(other), 1)
      yield reportAt(
        unit,
        'target',
        other.range,
        'error',
        `Unexpected ${other.value}, expected ${item.value} as in the source`,
        [item.value]
      )
    } else
      yield reportAt(
        unit,
        'source',
        item.range,
        item.kind === 'product' ? 'warning' : 'error',
        `Unexpected absence of ${item.value} in the English`,
        [item.value]
      )
  }
  for (const {kind, range, value, key} of left) {
    if (
      kind === 'product' ||
      kind === 'file' ||
      unit.source.text.includes(value)
    )
      continue
    if (kind === 'address' && source.some((d) => d.key.startsWith(key)))
      continue
    yield reportAt(
      unit,
      'target',
      range,
      'error',
      `Unexpected ${value} that is not in the source`
    )
  }
}

/** Product codes may be spaced, hyphened and cased otherwise, or be part of a longer one. */
function hasProduct(text: string, key: string): boolean {
  return (
    text
      .toLowerCase()
      .replaceAll(/[\s\-–/]/gu, '')
      .includes(key) || isSpelledOut(text, key)
  )
}

const figures = 'zero one two three four five six seven eight nine'.split(' ')

/** Formula One for F1, three-K for 3K. */
function isSpelledOut(text: string, key: string): boolean {
  const [, letter, before, after] = /^([a-z]?)(\d)([a-z]?)$/.exec(key) ?? []
  const figure = figures[Number(before)]
  if (figure === undefined || (letter === '') === (after === '')) return false
  return new RegExp(
    letter ? `\\b${letter}\\w*[- ]${figure}\\b` : `\\b${figure}[- ]?${after}`,
    'i'
  ).test(text)
}

function* compareInline(unit: CheckUnit): Generator<Report> {
  const source = unit.source.codes ?? []
  const target = unit.target.codes ?? []
  const at = (place: number): Range => [place, place]
  const left = target.map((d) => d.id)
  for (const {id, at: place} of source) {
    const index = left.indexOf(id)
    if (index >= 0) left.splice(index, 1)
    else
      yield {
        ...reportAt(
          unit,
          'source',
          at(place),
          'error',
          `Unexpected absence of the inline code ${id} in the English`,
          [id]
        ),
        actual: ''
      }
  }
  for (const id of left) {
    const place = target.findLast((d) => d.id === id)?.at ?? 0
    yield {
      ...reportAt(
        unit,
        'target',
        at(place),
        'error',
        `Unexpected inline code ${id} that is not in the source`
      ),
      actual: id
    }
  }
}
