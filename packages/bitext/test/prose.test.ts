import {
  applyEdits,
  type Change,
  type Piece,
  type Prose,
  projectEdits,
  proseToSource,
  sourceToProse
} from '@zhengben/bitext'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

interface Part {
  readonly prose: string
  readonly source: string
  readonly fixed?: true
}

/** Prose of parts; a part that has no prose is markup. */
function build(parts: ReadonlyArray<Part>): Prose {
  const pieces: Array<Piece> = []
  let value = ''
  let source = ''
  for (const part of parts) {
    const start = [value.length, source.length] as const
    value += part.prose
    source += part.source
    if (part.prose !== '')
      pieces.push({
        prose: [start[0], value.length],
        source: [start[1], source.length],
        ...(part.fixed && {fixed: true})
      })
  }
  return {source, value, pieces, blocks: []}
}

const text = (value: string): Part => ({prose: value, source: value})
const markup = (source: string): Part => ({prose: '', source})
const coded = (prose: string, source: string): Part => ({prose, source})
const object = (source: string): Part => ({
  prose: '\uFFFC',
  source,
  fixed: true
})

const part = fc.oneof(
  fc.constantFrom('中', '中文', '𠮷', 'a b').map(text),
  fc.constantFrom('**', '](u)').map(markup),
  fc.constantFrom(coded('&', '&amp;'), coded('𠮷', '&#x20BB7;')),
  fc.constantFrom('`x`', '![](u)').map(object)
)

describe('projectEdits', () => {
  const prose = build([
    text('邦'),
    markup('**'),
    text('度'),
    coded('&', '&amp;'),
    object('`x`'),
    text('外')
  ])

  it.each([
    ['inside a piece', [0, 1], '国', ['国**度&amp;`x`外']],
    ['over markup, one to one', [0, 2], '国家', ['国**家&amp;`x`外']],
    [
      'over pieces that touch, to any length',
      [1, 3],
      '家和',
      ['邦**家和`x`外']
    ],
    ['as a deletion', [1, 3], '', ['邦**`x`外']],
    ['as an insertion', [4, 4], '，', ['邦**度&amp;`x`，外']],
    ['over markup, to another length', [0, 2], '国', undefined],
    ['on a fixed piece', [3, 4], '甲', undefined],
    ['over a fixed piece', [2, 5], '甲乙丙', undefined],
    ['beyond the end', [4, 6], '甲乙', undefined]
  ] as const)('%s', (_, range, value, expected) => {
    const {edits, refused} = projectEdits(prose, [{range, value}])
    expect(refused.length).toBe(expected ? 0 : 1)
    if (expected) expect([applyEdits(prose.source, edits)]).toEqual(expected)
  })

  it('makes every edit of one piece there, and no edit elsewhere', () => {
    fc.assert(
      fc.property(fc.array(part), fc.string({maxLength: 3}), (parts, value) => {
        const own = build(parts)
        const changes = own.pieces.map((d): Change => ({range: d.prose, value}))
        const {edits, refused} = projectEdits(own, changes)
        expect(refused.length).toBe(own.pieces.filter((d) => d.fixed).length)
        expect(applyEdits(own.source, edits)).toBe(
          parts.map((d) => (d.fixed || !d.prose ? d.source : value)).join('')
        )
      })
    )
  })
})

describe('proseToSource and sourceToProse', () => {
  it('undo each other on whole pieces', () => {
    fc.assert(
      fc.property(fc.array(part, {minLength: 1}), (parts) => {
        const own = build(parts)
        for (const {prose, source} of own.pieces) {
          expect(proseToSource(own, prose)).toEqual(source)
          expect(sourceToProse(own, source)).toEqual(prose)
        }
      })
    )
  })

  it('carry points and ranges inside verbatim pieces', () => {
    const own = build([markup('# '), text('甲乙丙'), markup(' #')])
    expect(proseToSource(own, [1, 2])).toEqual([3, 4])
    expect(sourceToProse(own, [3, 4])).toEqual([1, 2])
    expect(proseToSource(own, [3, 3])).toEqual([5, 5])
    expect(sourceToProse(own, [6, 6])).toEqual([3, 3])
  })

  it('widen to what cannot be parted, and shrink to what is there', () => {
    const own = build([text('甲'), coded('𠮷', '&#x20BB7;'), markup('**')])
    expect(proseToSource(own, [1, 2])).toEqual([1, 10])
    expect(sourceToProse(own, [2, 3])).toEqual([1, 3])
    expect(sourceToProse(own, [5, 12])).toEqual([1, 3])
    expect(sourceToProse(own, [10, 12])).toEqual([3, 3])
    expect(proseToSource(build([]), [0, 0])).toEqual([0, 0])
  })
})
