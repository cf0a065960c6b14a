import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {visibleText} from '../../visible-text.ts'
import type {ArrangedSentence, Arrangement} from '../arrange/arrangement.ts'
import type {Atom} from '../arrange/cut-atoms.ts'
import {shortGloss} from '../short-gloss.ts'
import {surenessClass} from '../words.ts'

/** What the parts of a page share. */
export interface PageContext {
  readonly arrangement: Arrangement
  /** BCP 47 tag of each side. */
  readonly lang: {readonly source: string; readonly target: string}
  /** Tag of the text as found, where it is not that of the source. */
  readonly foundLang: string | undefined
  /** Numbers of the edits that a message speaks of. */
  readonly doubtful: ReadonlySet<number>
}

type Wrap = (
  key: string,
  children: Array<ElementContent>,
  isFirst: boolean
) => Element

/**
 * A sentence with its edits, links, doubtful places and glosses. Edits hold
 * what stood (`del`) and what it became (`ins`); style decides which is seen.
 */
export function renderSentence(
  {atoms, pinyin}: ArrangedSentence,
  context: PageContext
): Element {
  const leaves = atoms.map((atom, index) => ({
    atom,
    nodes: renderAtom(atom, pinyin[index] ?? [], context)
  }))
  const wraps = wrapsOf(context)
  const layers = wraps.map((_, layer) => layer)
  const seen = new Set<string>()
  return h(
    'span',
    {className: ['sentence']},
    nest(leaves, layers, (layer, key, children) => {
      const id = `${layer} ${key}`
      const isFirst = !seen.has(id)
      seen.add(id)
      return wraps[layer]?.(key, children, isFirst) ?? h('span', children)
    })
  )
}

interface Leaf {
  readonly atom: Atom
  readonly nodes: Array<ElementContent>
}

/**
 * Wrap neighbours that a layer gives the same key. Of two layers that begin at
 * the same place the one that reaches further is outside, so that few marks are
 * cut in two.
 */
function nest(
  leaves: ReadonlyArray<Leaf>,
  layers: ReadonlyArray<number>,
  wrap: (layer: number, key: string, children: Array<ElementContent>) => Element
): Array<ElementContent> {
  const result: Array<ElementContent> = []
  for (let i = 0; i < leaves.length; ) {
    let outer: number | undefined
    let end = i + 1
    for (const layer of layers) {
      const key = leaves[i]?.atom.keys[layer]
      if (key === undefined) continue
      let reach = i + 1
      while (leaves[reach]?.atom.keys[layer] === key) reach++
      if (outer !== undefined && reach <= end) continue
      outer = layer
      end = reach
    }
    const inside = leaves.slice(i, end)
    const key = outer === undefined ? undefined : inside[0]?.atom.keys[outer]
    if (outer === undefined || key === undefined)
      result.push(...inside.flatMap((d) => d.nodes))
    else {
      const rest = layers.filter((d) => d !== outer)
      result.push(wrap(outer, key, nest(inside, rest, wrap)))
    }
    i = end
  }
  return result
}

/** In the order of `layerOf`. Readings are data of the text, not elements. */
function wrapsOf({arrangement}: PageContext): ReadonlyArray<Wrap> {
  const {glosses, mentions, terms} = arrangement
  return [
    (key, children) => {
      const mention = mentions.get(key)
      const term = terms.get(mention?.term ?? '')?.number
      return h(
        'span',
        {
          className: ['link', mention?.type ?? 'word'],
          dataLink: key,
          dataTerm: term
        },
        children
      )
    },
    (key, children, isFirst) =>
      h(
        'span',
        {
          className: ['doubt'],
          id: isFirst ? `d${key}` : undefined,
          dataDoubt: key
        },
        children
      ),
    (key, children, isFirst) => {
      const senses = glosses.get(key) ?? []
      const gloss = shortGloss(senses)
      if (!isFirst || gloss === '') return h('span', children)
      return h(
        'span',
        {
          className: ['glossed'],
          dataGloss: legalText(gloss),
          title: legalText(senses.join('; '))
        },
        [h('span', children)]
      )
    }
  ]
}

function renderAtom(
  {edit: placed, isObject, text}: Atom,
  pinyin: ReadonlyArray<string>,
  context: PageContext
): Array<ElementContent> {
  if (!placed) {
    if (isObject) return [h('code', legalText(text))]
    return [spell(text, pinyin)]
  }
  const {edit, found, number} = placed
  const isScript =
    edit.kind === 'script' || edit.steps?.some((d) => d.kind === 'script')
  const parts: Array<ElementContent> = []
  if (found !== '')
    parts.push(
      h(
        'del',
        {lang: isScript ? 'zh-Hant' : context.foundLang},
        visibleText(found)
      )
    )
  if (edit.kind === 'gap' && edit.value === '')
    parts.push(h('ins', {className: ['gap']}, '〔?〕'))
  else if (edit.value !== '') parts.push(h('ins', [spell(edit.value, pinyin)]))
  return [
    h(
      'span',
      {
        className: context.doubtful.has(number)
          ? ['edit', 'doubtful']
          : ['edit'],
        id: `e${number}`,
        dataEdit: String(number),
        dataKind: edit.kind,
        dataSure: surenessClass(edit.confidence)
      },
      parts
    )
  ]
}

/** Text that carries its pinyin for the page to show on demand. */
function spell(text: string, pinyin: ReadonlyArray<string>): ElementContent {
  const value = legalText(text)
  if (pinyin.length === 0) return {type: 'text', value}
  return h(
    'span',
    {dataPinyin: pinyin.map((d) => d.replace(/\s/g, '') || '-').join(' ')},
    value
  )
}
