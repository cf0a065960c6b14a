import {
  type Prose,
  proseToSource,
  type Range,
  sourceToProse
} from '@zhengben/bitext'

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
    result.push(prose.source.slice(...proseToSource(prose, [at, at + 1])))
  return result
}
