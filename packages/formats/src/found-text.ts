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
  if (!sentence.value.includes(object)) return sentence.value
  const range = sourceToProse(prose, sentence.range)
  return fillObjects(sentence.value, objectsIn(prose, range))
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

/** What stands in the source between the pieces around a prose offset. */
function sourceOf(prose: Prose, at: number): string {
  const next = prose.pieces.findIndex((d) => d.prose[1] > at)
  const after = prose.pieces[next]
  if (after && after.prose[0] <= at) return object
  const before = prose.pieces.at(next < 0 ? -1 : next - 1)
  const start = next === 0 ? 0 : (before?.source[1] ?? 0)
  return prose.source.slice(start, after?.source[0]).trim() || object
}
