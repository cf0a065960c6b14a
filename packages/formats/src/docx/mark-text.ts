import {
  applyEdits,
  createOffsetMap,
  type Edit,
  type Prose,
  type Range,
  type Sentence,
  sourceToProse
} from '@zhengben/bitext'
import {objectsOf, restoredText} from '../found-text.ts'

/** A stretch of restored text and what is to be seen in it. */
export interface MarkedText {
  readonly text: string
  readonly mark?: 'term' | 'restored' | 'gap'
}

/** Stands where something was lost that nobody can know. */
export const gapMark = '〔?〕'

/**
 * A restored sentence, cut where words were restored, terms stand or text was
 * lost. `edits` are those inside it and `terms` ranges of the document as
 * found. Without the gap marks the stretches are the text of the sentence.
 */
export function markText(
  sentence: Sentence,
  prose: Prose,
  edits: ReadonlyArray<Edit>,
  terms: ReadonlyArray<Range>
): Array<MarkedText> {
  const [start, end] = sourceToProse(prose, sentence.range)
  const toLocal = (range: Range): Range => {
    const [from, to] = sourceToProse(prose, range)
    return [from - start, to - start]
  }
  const local = edits.map((d) => ({...d, range: toLocal(d.range)}))
  // Edits at markup may not fit a sentence alone; its text counts, not the marks.
  if (applyEdits(prose.value.slice(start, end), local) !== sentence.value)
    return [{text: restoredText(prose, sentence)}]
  const map = createOffsetMap(local)
  const marks: Array<MarkedText['mark']> = Array.from(
    sentence.value,
    () => undefined
  )
  marks.length = sentence.value.length
  const gaps = new Set<number>()
  const fill = (range: Range, mark: MarkedText['mark']): void => {
    marks.fill(mark, ...map.rangeToEdited(range))
  }
  for (const range of terms) fill(toLocal(range), 'term')
  for (const {kind, range, value} of local)
    if (kind === 'gap' && value === '') gaps.add(map.rangeToEdited(range)[0])
    else if (isRestoration(kind)) fill(range, 'restored')
  return fillObjects(
    cut(sentence.value, marks, gaps),
    objectsOf(prose, sentence)
  )
}

/** Whether a reviewer has to know what stood there. */
export function isRestoration(kind: Edit['kind']): boolean {
  return kind === 'variant' || kind === 'encoding'
}

function cut(
  value: string,
  marks: ReadonlyArray<MarkedText['mark']>,
  gaps: ReadonlySet<number>
): Array<MarkedText> {
  const result: Array<MarkedText> = []
  let from = 0
  for (let at = 0; at <= value.length; at++) {
    const isEdge =
      at === value.length || gaps.has(at) || marks[at] !== marks[from]
    if (isEdge && at > from) {
      const mark = marks[from]
      result.push({text: value.slice(from, at), ...(mark && {mark})})
      from = at
    }
    if (gaps.has(at)) result.push({text: gapMark, mark: 'gap'})
  }
  return result
}

/** Code and URLs, which stand as U+FFFC in a sentence, put in their places. */
function fillObjects(
  parts: ReadonlyArray<MarkedText>,
  objects: Array<string>
): Array<MarkedText> {
  return parts.map((d) =>
    d.mark === 'gap'
      ? d
      : {
          ...d,
          text: d.text.replaceAll('\ufffc', () => objects.shift() ?? '\ufffc')
        }
  )
}
