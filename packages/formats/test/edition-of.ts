import type {
  Annotation,
  Edit,
  Range,
  Section,
  UnitState
} from '@zhengben/bitext'
import type {Edition} from '@zhengben/formats'

/** A unit as it should come back from a reviewer. */
export interface Given {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly state: UnitState
  readonly note: string
  /** What stood before the source and reads 国家 now. */
  readonly damage?: string
}

/** An edition of units with any texts at all. */
export function editionOf(units: ReadonlyArray<Given>): Edition {
  const edits: Array<Edit> = []
  const annotations: Array<Annotation> = []
  let source = ''
  let target = ''
  const children = units.map((unit, index): Section => {
    const start = source.length
    if (unit.damage !== undefined) {
      source += unit.damage
      edits.push({
        range: [start, source.length],
        value: '国家',
        kind: 'variant',
        origin: {source: 'glossary', ruleId: 'variant'},
        confidence: 0.99
      })
    }
    source += unit.source
    const from: Range = [start, source.length]
    const to: Range = [target.length, target.length + unit.target.length]
    target += `${unit.target}\n\n`
    source += '\n\n'
    if (unit.note !== '')
      annotations.push({
        ...(from[0] === from[1]
          ? {side: 'target', range: to}
          : {side: 'source', range: from}),
        body: {type: 'note', text: unit.note},
        origin: {source: 'person', ruleId: 'note'}
      })
    return {
      type: 'section',
      kind: index === 0 ? 'heading' : 'paragraph',
      children: [
        {
          type: 'unit',
          id: unit.id,
          source: [{id: `s${index}`, range: from, value: sourceOf(unit)}],
          target: [{id: `t${index}`, range: to, value: unit.target}],
          links: [],
          state: unit.state
        }
      ]
    }
  })
  return {
    meta: {id: 'any', title: {source: '任何文本', target: 'Any Text'}},
    bitext: {
      type: 'bitext',
      lang: {source: 'zh-CN', target: 'en'},
      children,
      edits,
      annotations
    },
    source: proseOf(source),
    target: proseOf(target),
    messages: [],
    restoration: {script: 'Hans', spun: 0}
  }
}

/** The restored source of a unit. */
export function sourceOf({damage, source}: Given): string {
  return damage === undefined ? source : `国家${source}`
}

function proseOf(value: string): Edition['source'] {
  const all: Range = [0, value.length]
  return {
    source: value,
    value,
    pieces: [{prose: all, source: all}],
    blocks: [{type: 'paragraph', range: all}]
  }
}
