import {applyEdits} from './apply-edits.ts'
import type {Edit, Step} from './edit.ts'

/**
 * One list of edits on `source` that does what `first` and then `second` do,
 * where `second` points into the text that `first` makes.
 *
 * Where a later edit touches what an earlier one wrote, the two become one
 * edit over both stretches: it takes kind, origin and candidates of the later,
 * the lower confidence, and lists both as `steps`. An edit that ends where it
 * began (the text comes out as it was) is dropped.
 */
export function composeEdits(
  source: string,
  first: ReadonlyArray<Edit>,
  second: ReadonlyArray<Edit>
): Array<Edit> {
  if (second.length === 0) return [...first]
  if (first.length === 0) return [...second]
  const result: Array<Edit> = []
  let i = 0
  let shift = 0
  for (let j = 0; j < second.length; ) {
    const later = [second[j++] as Edit]
    let [start, end] = (later[0] as Edit).range
    // Edits of the first pass that lie wholly before are carried over.
    while (i < first.length) {
      const edit = first[i] as Edit
      if (edit.range[0] + shift + edit.value.length > start) break
      result.push(edit)
      shift += grows(edit)
      i++
    }
    // Grow the stretch until neither pass has an edit that reaches out of it.
    const earlier: Array<Edit> = []
    const base = shift
    for (let grown = true; grown; ) {
      grown = false
      const edit = first[i]
      if (edit && edit.range[0] + shift < end) {
        start = Math.min(start, edit.range[0] + shift)
        end = Math.max(end, edit.range[0] + shift + edit.value.length)
        earlier.push(edit)
        shift += grows(edit)
        i++
        grown = true
      }
      const next = second[j]
      if (next && next.range[0] < end) {
        end = Math.max(end, next.range[1])
        later.push(next)
        j++
        grown = true
      }
    }
    const range = [start - base, end - shift] as const
    result.push(...merge(source, range, earlier, later, base))
  }
  return result.concat(first.slice(i))
}

function grows(edit: Edit): number {
  return edit.value.length - (edit.range[1] - edit.range[0])
}

function merge(
  source: string,
  range: readonly [number, number],
  earlier: ReadonlyArray<Edit>,
  later: ReadonlyArray<Edit>,
  base: number
): Array<Edit> {
  const last = later.at(-1) as Edit
  if (earlier.length === 0) return [move(last, range)]
  const found = source.slice(range[0], range[1])
  const between = applyEdits(found, earlier.map(by(-range[0])))
  const value = applyEdits(between, later.map(by(-range[0] - base)))
  if (value === found) return []
  return [
    {
      ...last,
      range,
      value,
      confidence: [...earlier, ...later].reduce(
        (least, d) => Math.min(least, d.confidence),
        1
      ),
      steps: [
        ...(earlier.length === 1 && earlier[0]?.steps
          ? earlier[0].steps
          : [step(earlier.at(-1) as Edit, between)]),
        step(last, value)
      ]
    }
  ]
}

function step({kind, origin}: Edit, value: string): Step {
  return {kind, origin, value}
}

function by(shift: number): (edit: Edit) => Edit {
  return (edit) => move(edit, [edit.range[0] + shift, edit.range[1] + shift])
}

function move(edit: Edit, range: readonly [number, number]): Edit {
  return {...edit, range}
}
