import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {legalText} from '../../legal-text.ts'
import {visibleText} from '../../visible-text.ts'
import type {ArrangedSentence, Arrangement} from '../arrange/arrangement.ts'
import type {Atom} from '../arrange/cut-atoms.ts'
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
  return h('span', {className: ['sentence']}, nest(leaves, 0, context))
}

interface Leaf {
  readonly atom: Atom
  readonly nodes: Array<ElementContent>
}

/** Wrap neighbours that a layer gives the same key, layer by layer. */
function nest(
  leaves: ReadonlyArray<Leaf>,
  layer: number,
  context: PageContext
): Array<ElementContent> {
  const wrap = wrapsOf(context)[layer]
  if (!wrap) return leaves.flatMap((d) => d.nodes)
  const result: Array<ElementContent> = []
  const seen = new Set<string>()
  for (let i = 0; i < leaves.length; ) {
    const key = leaves[i]?.atom.keys[layer]
    let end = i + 1
    while (end < leaves.length && leaves[end]?.atom.keys[layer] === key) end++
    const children = nest(leaves.slice(i, end), layer + 1, context)
    if (key === undefined) result.push(...children)
    else result.push(wrap(key, children, !seen.has(key)))
    if (key !== undefined) seen.add(key)
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
      if (!isFirst || senses.length === 0) return h('span', children)
      return h(
        'span',
        {
          className: ['word'],
          dataGloss: legalText(senses[0] ?? ''),
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
