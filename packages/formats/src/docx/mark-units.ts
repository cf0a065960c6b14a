import {
  type Edit,
  overlaps,
  type Range,
  type Sentence,
  sourceToProse,
  type Unit,
  unitsOf
} from '@zhengben/bitext'
import type {Edition} from '../edition.ts'
import {foundText} from '../found-text.ts'
import {createRangeIndex} from '../range-index.ts'
import {gapBetween} from '../unit-text.ts'
import {visibleText} from '../visible-text.ts'
import {isRestoration, type MarkedText, markText} from './mark-text.ts'

/** Finds what is to be seen in the units of an edition. */
export interface UnitMarker {
  source(unit: Unit): Array<MarkedText>
  target(unit: Unit): Array<MarkedText>
  /** What stood where words were restored or text was lost, one a line. */
  found(unit: Unit): Array<string>
}

export function createUnitMarker(edition: Edition): UnitMarker {
  const {bitext, source, target} = edition
  const edits = createRangeIndex(bitext.edits)
  const mentions = bitext.annotations.filter((d) => d.body.type === 'term')
  const links = [...unitsOf(bitext)].flatMap((unit) =>
    unit.links.filter((d) => d.body.type === 'term')
  )
  const toItem = (range: Range): {range: Range} => ({range})
  const terms = {
    source: createRangeIndex(mentions.filter((d) => d.side === 'source')),
    target: createRangeIndex([
      ...mentions.filter((d) => d.side === 'target'),
      ...links.flatMap((d) => d.target.map(toItem))
    ])
  }
  const inside = ({range}: Sentence): Array<Edit> =>
    edits
      .meeting(range)
      .filter((d) => d.range[0] >= range[0] && d.range[1] <= range[1])
  const termsOf = (
    side: 'source' | 'target',
    {range}: Sentence
  ): Array<Range> =>
    terms[side]
      .meeting(range)
      .map((d) => d.range)
      .filter((d) => overlaps(d, range))
  return {
    source: (unit) =>
      join(unit.source, bitext.lang.source, (d) =>
        markText(d, source, inside(d), termsOf('source', d))
      ),
    target: (unit) =>
      join(unit.target, bitext.lang.target, (d) =>
        target
          ? markText(d, target, [], termsOf('target', d))
          : [{text: d.value}]
      ),
    found: (unit) =>
      unit.source.flatMap(inside).flatMap((edit) => {
        const {kind, range, value} = edit
        const isGap = kind === 'gap' && value === ''
        if (!isGap && !isRestoration(kind)) return []
        const text = visibleText(
          foundText(source, sourceToProse(source, range))
        )
        return `${text} → ${isGap ? '〔?〕' : value}`
      })
  }
}

/** The sentences of one side as one text. */
function join(
  sentences: ReadonlyArray<Sentence>,
  lang: string,
  mark: (sentence: Sentence) => Array<MarkedText>
): Array<MarkedText> {
  const result: Array<MarkedText> = []
  let before = ''
  for (const sentence of sentences) {
    const parts = mark(sentence)
    const text = parts.map((d) => (d.mark === 'gap' ? '' : d.text)).join('')
    const gap = gapBetween(lang, before, text)
    if (gap) result.push({text: gap})
    result.push(...parts)
    before += gap + text
  }
  return result
}
