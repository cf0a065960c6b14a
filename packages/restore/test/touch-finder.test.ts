import {readFileSync} from 'node:fs'
import {
  diffGlossaries,
  type Glossary,
  type VariantRow
} from '@zhengben/glossary'
import {
  createStagedRestorer,
  createTouchFinder,
  learnsRates,
  type Restoration
} from '@zhengben/restore'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  createGlossary,
  readings,
  readModel,
  readRepositoryGlossary
} from './resources.ts'

const model = readModel()

function touchOf(before: Glossary, after: Glossary, text: string): string {
  const changes = diffGlossaries(before, after)
  return createTouchFinder(before, after, changes)(text)
}

const state = '邦度 国家 word bangdu approved'
const base = createGlossary(state)

test('a row touches where its form stands, and the rates where its original does', () => {
  const more = createGlossary(state, '代外 代表 word bangdu approved')
  expect(touchOf(base, more, '人大代外提出意见')).toBe('reading')
  expect(touchOf(base, more, '人大代表提出意见')).toBe('rates')
  expect(touchOf(base, more, '今年雨水充足')).toBe('none')
  expect(touchOf(base, base, '人大代外提出意见')).toBe('none')
})

test('other forms of the same original touch the rates', () => {
  const more = createGlossary(state, '邦家 国家 word bangdu approved')
  expect(touchOf(base, more, '支持邦度级项目')).toBe('rates')
})

test('a form counts behind the map of characters too', () => {
  const map = '邦 国 char bangdu approved'
  const before = createGlossary(map)
  const after = createGlossary(map, '国度 国家 word guodu approved')
  expect(touchOf(before, after, '支持邦度级项目')).toBe('reading')
})

test('kept strings and terms touch where they stand, long terms where originals may complete them', () => {
  const keep = [{text: '周至县', note: '', path: 'keep.tsv', line: 2}]
  expect(touchOf(base, {...base, keep}, '陕西省周至县')).toBe('reading')
  const term = {
    source: '国家公园',
    preferred: 'national park',
    admitted: [],
    forbidden: [],
    pos: 'n',
    domain: 'nature',
    status: 'approved',
    note: '',
    path: 'terms/nature.tsv',
    line: 2
  } as const
  const withTerm = {...base, terms: [term]}
  expect(touchOf(base, withTerm, '三江源国家公园')).toBe('reading')
  expect(touchOf(base, withTerm, '三江源邦度公园')).toBe('reading')
  expect(touchOf(base, withTerm, '三江源头')).toBe('none')
})

/** What people see of a restoration, in full. */
const show = ({value, edits, document}: Restoration): string =>
  JSON.stringify([
    value,
    edits.map((d) => [d.range, d.value, d.confidence]),
    document
  ])

test('what is not touched comes out the same, whatever row of the glossary changes', () => {
  const glossary = readRepositoryGlossary()
  const {variants} = glossary
  const old = createStagedRestorer({glossary, model, readings})
  const texts = ['library-spun/source.txt', 'wetland-clean/source.md'].map(
    (name) =>
      readFileSync(new URL(`../../../corpus/${name}`, import.meta.url), 'utf8')
  )
  const before = texts.map((text) => {
    const uncovered = old.uncover(text)
    const {restoration: restored, sightings} = old.finish(uncovered)
    return {uncovered, restored, sightings}
  })
  const standing = variants.filter((row) =>
    before.some(({uncovered: {text}}) =>
      [row.variant, ...row.originals].some((d) => text.includes(d))
    )
  )
  const change = fc.oneof(
    fc.constant(() => []),
    fc.constant((row: VariantRow) => [
      {...row, originals: [...row.originals, '推动']}
    ]),
    fc.constant((row: VariantRow) => [{...row, families: ['novel']}]),
    fc
      .constantFrom('的', '发展', '图书馆')
      .map((d) => (row: VariantRow) => [
        row,
        {...row, layer: 'word' as const, variant: `${d}${row.variant}`}
      ])
  )
  fc.assert(
    fc.property(fc.constantFrom(...standing), change, (row, alter) => {
      const after = {
        ...glossary,
        variants: variants.flatMap((d) => (d === row ? alter(row) : [d]))
      }
      const touch = createTouchFinder(
        glossary,
        after,
        diffGlossaries(glossary, after)
      )
      const {finish, staysClean} = createStagedRestorer({
        glossary: after,
        model,
        readings
      })
      for (const {uncovered, restored, sightings} of before) {
        const touched = touch(uncovered.text)
        const isSame =
          touched === 'none' ||
          (touched === 'rates' && !learnsRates(restored.document))
        const now = finish(uncovered).restoration
        if (isSame) expect(show(now)).toBe(show(restored))
        else if (touched === 'reading' && sightings)
          expect(
            staysClean(uncovered, sightings, (d) => touch(d) === 'reading')
          ).toBe(!learnsRates(now.document))
      }
    }),
    {numRuns: 15}
  )
}, 120_000)
