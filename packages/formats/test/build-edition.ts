import {
  type Annotation,
  applyEdits,
  type Bitext,
  type Block,
  createOffsetMap,
  type Edit,
  type EditKind,
  type Link,
  type Message,
  type Prose,
  type Range,
  type Section,
  type Sentence,
  type Unit
} from '@zhengben/bitext'
import type {DocumentMeta, Edition} from '@zhengben/formats'

/** A unit of a test edition: Chinese with edits written in, and its English. */
interface UnitSketch {
  /**
   * `[found|value|kind|confidence]` stands for an edit, `[found|value|kind]` for
   * one that is almost certain.
   */
  readonly zh?: ReadonlyArray<string>
  readonly en?: ReadonlyArray<string>
  /** Restored Chinese and the English words that render it. */
  readonly terms?: ReadonlyArray<readonly [zh: string, en: string]>
  readonly numbers?: ReadonlyArray<readonly [zh: string, en: string]>
  readonly glosses?: ReadonlyArray<readonly [zh: string, senses: string]>
  readonly state?: Unit['state']
}

interface SectionSketch {
  readonly kind: Section['kind']
  readonly depth?: number
  readonly units: ReadonlyArray<UnitSketch>
}

/** A sketch of a paragraph that restoration removes whole. */
export type Sketch = SectionSketch | {readonly removed: string}

/** Put a plain-text edition together, with every range where it belongs. */
export function buildEdition(
  meta: DocumentMeta,
  sketches: ReadonlyArray<Sketch>,
  doubts: ReadonlyArray<readonly [found: string, reason: string]> = []
): Edition {
  const edits: Array<Edit> = []
  const annotations: Array<Annotation> = []
  const blocks: Array<Block> = []
  const targetBlocks: Array<Block> = []
  const children: Array<Section> = []
  let source = ''
  let target = ''
  let number = 0
  const read = (text: string): Sentence => {
    const start = source.length
    let value = ''
    for (const part of text.split(/(\[[^\]]*\])/u)) {
      const match = /^\[([^|]*)\|([^|]*)\|([a-z]+)\|?([\d.]*)\]$/u.exec(part)
      const [, found = part, became = part, kind, confidence] = match ?? []
      if (kind)
        edits.push(
          createEdit(
            [source.length, source.length + found.length],
            became,
            kind as EditKind,
            Number(confidence || 0.998)
          )
        )
      source += found
      value += became
    }
    return {id: `s${number}-${start}`, range: [start, source.length], value}
  }
  for (const sketch of sketches) {
    const start = source.length
    if ('removed' in sketch) {
      source += sketch.removed
      edits.push(createEdit([start, source.length], '', 'spam', 0.97))
      blocks.push({type: 'paragraph', range: [start, source.length]})
      source += '\n\n'
      continue
    }
    const targetStart = target.length
    const units: Array<Unit> = []
    for (const unit of sketch.units) {
      number++
      const before = source.length
      const zh = (unit.zh ?? []).map(read)
      const en = (unit.en ?? []).map((text): Sentence => {
        const at = target.length
        target += `${text} `
        return {
          id: `t${number}-${at}`,
          range: [at, at + text.length],
          value: text
        }
      })
      const map = createOffsetMap(edits)
      const restored = applyEdits(source, edits)
      const place = (text: string): Range => {
        const at = restored.indexOf(text, map.toEdited(before))
        return map.rangeToSource([at, at + text.length])
      }
      const placeTarget = (text: string): Range => {
        const at = target.indexOf(text, en[0]?.range[0] ?? 0)
        return [at, at + text.length]
      }
      const links: Array<Link> = []
      for (const [a, b] of unit.terms ?? []) {
        annotations.push({
          side: 'source',
          range: place(a),
          body: {type: 'term', term: a, preferred: b, domain: 'culture'},
          origin: {source: 'glossary', ruleId: 'term', entry: 'terms.tsv:7'}
        })
        links.push({
          source: [place(a)],
          target: [placeTarget(b)],
          body: {type: 'term', value: a},
          score: 1
        })
      }
      for (const [a, b] of unit.numbers ?? [])
        links.push({
          source: [place(a)],
          target: [placeTarget(b)],
          body: {type: 'number', value: b},
          score: 1
        })
      for (const [a, senses] of unit.glosses ?? [])
        annotations.push({
          side: 'source',
          range: place(a),
          body: {type: 'gloss', senses: senses.split(';')},
          origin: {source: 'glossary', ruleId: 'dictionary'}
        })
      units.push({
        type: 'unit',
        id: `u${number}`,
        source: zh,
        target: en,
        links,
        state: unit.state ?? (en.length > 0 ? 'translated' : 'initial'),
        score: 0.93
      })
    }
    const shape = {
      kind: sketch.kind,
      ...(sketch.depth === undefined ? {} : {depth: sketch.depth})
    }
    children.push({type: 'section', ...shape, children: units})
    const {kind: type, ...rest} = shape
    if (source.length > start)
      blocks.push({type, ...rest, range: [start, source.length]})
    if (target.length > targetStart)
      targetBlocks.push({type, ...rest, range: [targetStart, target.length]})
    source += '\n\n'
    target += '\n\n'
  }
  const bitext: Bitext = {
    type: 'bitext',
    lang: {source: 'zh-CN', target: 'en'},
    children,
    edits,
    annotations
  }
  const messages = doubts.map(([found, reason]): Message => {
    const at = source.indexOf(found)
    return {
      ruleId: 'variant-doubtful',
      range: [at, at + found.length],
      reason,
      actual: found,
      expected: ['集会', '会议']
    }
  })
  return {
    meta,
    bitext,
    source: toProse(source, blocks),
    target: toProse(target, targetBlocks),
    messages,
    restoration: {script: 'Hans', spun: 0.9996},
    credits: ['Glosses: CC-CEDICT, CC BY-SA 4.0.']
  }
}

function toProse(value: string, blocks: ReadonlyArray<Block>): Prose {
  const all: Range = [0, value.length]
  return {source: value, value, pieces: [{prose: all, source: all}], blocks}
}

function createEdit(
  range: Range,
  value: string,
  kind: EditKind,
  confidence: number
): Edit {
  const source =
    kind === 'variant' ? 'glossary' : kind === 'gap' ? 'model' : 'unicode'
  const origin = {source, ruleId: kind} as const
  if (kind !== 'variant') return {range, value, kind, origin, confidence}
  return {
    range,
    value,
    kind,
    origin: {
      ...origin,
      entry: `glossary/variants/news.tsv:${value.length + 10}`
    },
    confidence,
    candidates: [
      {value, cost: 0.01, origin},
      {value: `${value.slice(0, -1)}度`, cost: 3.2, origin}
    ]
  }
}
