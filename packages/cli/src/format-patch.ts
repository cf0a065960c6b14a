import {applyEdits, type Edit, type Range} from '@zhengben/bitext'

/**
 * A unified diff, without context, of a text and its restoration: `patch`
 * takes it. With `color` the edits inside a line are marked too.
 */
export function formatPatch(
  path: string,
  source: string,
  edits: ReadonlyArray<Edit>,
  color = false
): string {
  if (edits.length === 0) return ''
  let result = `--- ${path}\n+++ ${path}\n`
  let line = 1
  let shift = 0
  let at = 0
  for (const {range, edits: inside} of groupByLines(source, edits)) {
    const [start, end] = range
    line += countLines(source.slice(at, start))
    const found = source.slice(start, end)
    const local = inside.map((d) => ({
      ...d,
      range: [d.range[0] - start, d.range[1] - start] as const
    }))
    const restored = applyEdits(found, local)
    const before = countLines(found)
    const after = countLines(restored)
    result += `@@ -${place(line, before)} +${place(line + shift, after)} @@\n`
    result += mark('-', color ? paint(found, local, 'found') : found)
    result += mark('+', color ? paint(found, local, 'restored') : restored)
    line += before
    shift += after - before
    at = end
  }
  return result
}

/** Stretches of whole lines that hold edits, each with its edits. */
function groupByLines(
  source: string,
  edits: ReadonlyArray<Edit>
): Array<{range: Range; edits: Array<Edit>}> {
  const groups: Array<{range: Range; edits: Array<Edit>}> = []
  for (const edit of edits) {
    const start = source.lastIndexOf('\n', edit.range[0] - 1) + 1
    // An edit that ends with a line break joins or splits the next line.
    const next = source.indexOf('\n', edit.range[1])
    const end = next < 0 ? source.length : next + 1
    const last = groups.at(-1)
    if (last && start < last.range[1]) {
      last.range = [last.range[0], Math.max(last.range[1], end)]
      last.edits.push(edit)
    } else groups.push({range: [start, end], edits: [edit]})
  }
  return groups
}

function place(line: number, count: number): string {
  return count === 1 ? `${line}` : `${count === 0 ? line - 1 : line},${count}`
}

function countLines(text: string): number {
  if (text === '') return 0
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function mark(sign: string, text: string): string {
  if (text === '') return ''
  const lines = text.replace(/\n$/, '').split('\n')
  const open = text.endsWith('\n') ? '' : '\\ No newline at end of file\n'
  return lines.map((d) => `${sign}${d}\n`).join('') + open
}

/** Removed text in red, added in green; the marks break off at line ends. */
function paint(
  found: string,
  edits: ReadonlyArray<Edit>,
  side: 'found' | 'restored'
): string {
  const code = side === 'found' ? 31 : 32
  let result = ''
  let at = 0
  for (const {range, value} of edits) {
    const text = side === 'found' ? found.slice(...range) : value
    result += found.slice(at, range[0])
    result += text.replace(/[^\n]+/g, (d) => `\u{1B}[${code}m${d}\u{1B}[39m`)
    at = range[1]
  }
  return result + found.slice(at)
}
