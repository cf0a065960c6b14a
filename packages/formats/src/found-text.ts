import {type Prose, type Range, sourceToProse} from '@zhengben/bitext'

const object = '\ufffc'

/**
 * Text of the prose range with each U+FFFC replaced by what it stands for in
 * the source (code, a URL), as written there.
 */
export function foundText(prose: Prose, [start, end]: Range): string {
  const text = prose.value.slice(start, end)
  if (!text.includes(object)) return text
  const objects = objectsIn(prose, [start, end])
  return fillObjects(text, objects)
}

/**
 * What the U+FFFC of a restored sentence stand for put in their place.
 * `range` is the sentence's range in the document as found.
 */
export function restoredText(
  prose: Prose,
  sentence: {readonly range: Range; readonly value: string}
): string {
  return fillObjects(sentence.value, objectsOf(prose, sentence))
}

/** What each U+FFFC of a sentence stands for, in order. */
export function objectsOf(
  prose: Prose,
  {range, value}: {readonly range: Range; readonly value: string}
): Array<string> {
  if (!value.includes(object)) return []
  return objectsIn(prose, sourceToProse(prose, range))
}

function fillObjects(text: string, objects: Array<string>): string {
  return text.replaceAll(object, () => objects.shift() ?? object)
}

/** Source text of every U+FFFC in the range, in order. */
function objectsIn(prose: Prose, [start, end]: Range): Array<string> {
  const result: Array<string> = []
  for (
    let at = prose.value.indexOf(object, start);
    at >= 0 && at < end;
    at = prose.value.indexOf(object, at + 1)
  )
    result.push(sourceOf(prose, at))
  return result
}

/** How a line of Markdown may begin before its text does. */
const marker = /^\s*(?:[#>*+-]+|\d+[.)])\s+/

/**
 * What stands in the source between the pieces around a prose offset: on the
 * same line, where a piece belongs to another block.
 */
function sourceOf(prose: Prose, at: number): string {
  const next = prose.pieces.findIndex((d) => d.prose[1] > at)
  const after = prose.pieces[next]
  if (after && after.prose[0] <= at) return object
  if (prose.value[at - 1] === object) return ''
  const before = prose.pieces[(next < 0 ? prose.pieces.length : next) - 1]
  const text = prose.source
    .slice(before?.source[1] ?? 0, after?.source[0])
    .trim()
  const block = prose.blocks.find((d) => d.range[1] > at)
  const isFirst = !before || before.prose[1] <= (block?.range[0] ?? 0)
  const isLast = !after || after.prose[0] >= (block?.range[1] ?? Infinity)
  if (isLast) return text.split('\n', 1)[0]?.replace(marker, '') || object
  if (!isFirst) return text || object
  return text.slice(text.lastIndexOf('\n') + 1).replace(marker, '') || object
}
