import type {Edit, Range} from '@zhengben/bitext'

const hanRun = /\p{Script=Han}+/gu

/**
 * What a script converter changes in a text, as one edit for each stretch of a
 * run of Han that comes out different.
 */
export function convertRuns(
  text: string,
  convert: (run: string) => string,
  ruleId: string
): Array<Edit> {
  const edits: Array<Edit> = []
  for (const {index, 0: run} of text.matchAll(hanRun))
    for (const {range, value} of findChanges(run, convert(run)))
      edits.push({
        range: [index + range[0], index + range[1]],
        value,
        kind: 'script',
        origin: {source: 'unicode', ruleId},
        confidence: 0.99
      })
  return edits
}

function findChanges(
  from: string,
  to: string
): Array<{range: Range; value: string}> {
  if (from === to) return []
  const before = [...from]
  const after = [...to]
  // Phrases that change length cannot be told apart inside the run.
  if (before.length !== after.length)
    return [{range: [0, from.length], value: to}]
  const result: Array<{range: Range; value: string}> = []
  let at = 0
  let open: {start: number; value: string} | undefined
  for (const [i, character] of before.entries()) {
    const converted = after[i] as string
    if (converted === character) {
      if (open) result.push({range: [open.start, at], value: open.value})
      open = undefined
    } else {
      open ??= {start: at, value: ''}
      open.value += converted
    }
    at += character.length
  }
  if (open) result.push({range: [open.start, at], value: open.value})
  return result
}
