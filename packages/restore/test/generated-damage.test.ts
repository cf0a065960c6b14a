import {readFileSync} from 'node:fs'
import {createRestorer} from '@zhengben/restore'
import {Converter} from 'opencc-js/cn2t'
import {expect, test} from 'vitest'
import {
  loseLeadBytes,
  readGbkAsBig5,
  readGbkAsLatin,
  readUtf8AsBrokenGbk,
  readUtf8AsGbk,
  readUtf8AsLatin
} from './damage/break-bytes.ts'
import {
  appendTokens,
  doubleMarks,
  foldMarks,
  strewLetters,
  writeEntities
} from './damage/break-marks.ts'
import {
  convertByCharacter,
  mixScripts,
  mixWrongForms
} from './damage/convert-wrongly.ts'
import {
  encipher,
  takeApart,
  useLookAlikes,
  useRadicals
} from './damage/disguise.ts'
import {
  appendFooter,
  insertBrands,
  insertContacts,
  insertSiteAdverts
} from './damage/insert-spam.ts'
import {createRandom, type Random} from './damage/random.ts'
import {distance} from './distance.ts'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings
})
const traditionalize: (text: string) => string = Converter({
  from: 'cn',
  to: 'tw'
})
const pages = 20
/** News, technology, fiction and law, six paragraphs each. */
const paragraphs = readFileSync(
  new URL('fixtures/clean-paragraphs.txt', import.meta.url),
  'utf8'
)
  .trim()
  .split('\n')

interface Kind {
  readonly name: string
  readonly damage: (text: string, random: Random) => string
  /** Least share of the damage that must go. */
  readonly least: number
  /** Paragraphs of a page, three unless said otherwise. */
  readonly length?: number
  /** Every sentence in a line of its own. */
  readonly isByLine?: boolean
}

/** Brands and adverts, marks, bytes, wrong conversions, look-alikes: twenty pages of each. */
const kinds: ReadonlyArray<Kind> = [
  {name: 'adverts of sites in words', damage: insertSiteAdverts, least: 0.96},
  {name: 'a brand all over', damage: insertBrands, least: 0.82},
  {name: 'contacts in words', damage: insertContacts, least: 0.7},
  {name: 'a footer of links', damage: appendFooter, least: 0.98},
  {name: 'doubled marks', damage: doubleMarks, least: 0.99},
  {
    name: 'doubled marks of half width',
    damage: (d, random) => foldMarks(doubleMarks(d, random)),
    least: 0.94
  },
  {name: 'entities', damage: writeEntities, least: 0.99},
  {
    name: 'tokens against copying',
    damage: appendTokens,
    least: 0.99,
    isByLine: true
  },
  {name: 'foreign letters', damage: strewLetters, least: 0.82},
  {name: 'UTF-8 as GBK', damage: readUtf8AsGbk, least: 0.99},
  {
    name: 'UTF-8 as GBK of old browsers',
    damage: readUtf8AsBrokenGbk,
    least: 0.82
  },
  {name: 'UTF-8 as Latin', damage: readUtf8AsLatin, least: 0.99},
  {name: 'GBK as Latin', damage: readGbkAsLatin, least: 0.99},
  {name: 'GBK as Big5', damage: readGbkAsBig5, least: 0.99},
  {
    name: 'lost first bytes of quoted stops',
    damage: (d, random) => loseLeadBytes(d, random, 'quoted'),
    least: 0.86,
    length: 8
  },
  {
    name: 'lost first bytes of any stops',
    damage: (d, random) => loseLeadBytes(d, random, 'any'),
    least: 0.73
  },
  {name: 'wrong forms in simplified text', damage: mixWrongForms, least: 0.99},
  {
    name: 'wrong forms in traditional text',
    damage: (d, random) => convertByCharacter(d, random, traditionalize),
    least: 0.99
  },
  {
    name: 'clauses in either script',
    damage: (d, random) => mixScripts(d, random, traditionalize),
    least: 0.99
  },
  {name: 'look-alikes', damage: useLookAlikes, least: 0.98},
  {name: 'characters taken apart', damage: takeApart, least: 0.64},
  {name: 'radicals', damage: useRadicals, least: 0.99},
  {name: 'a cipher of Hangul', damage: encipher, least: 0.95, length: 10}
]

/** Paragraphs of several kinds, others for another seed. */
function pageOf(seed: number, {length = 3, isByLine = false}: Kind): string {
  const page = Array.from(
    {length},
    (_, i) => paragraphs[(seed * 5 + i * 7) % paragraphs.length]
  ).join('\n')
  return isByLine ? page.replace(/(?<=。)(?=[^”\n])/gu, '\n') : page
}

/** Share of the damage of twenty pages that is gone. */
function measure(kind: Kind): number {
  let added = 0
  let left = 0
  for (let seed = 0; seed < pages; seed++) {
    const clean = pageOf(seed, kind)
    const damaged = kind.damage(clean, createRandom(seed + 1))
    added += distance(damaged, clean)
    left += distance(restore(damaged).value, clean)
  }
  return 1 - left / added
}

test.each(kinds)(
  'twenty pages with $name',
  (kind) => {
    expect(measure(kind)).toBeGreaterThan(kind.least)
  },
  300_000
)

test('the paragraphs without damage stay as they are', () => {
  for (const text of [...paragraphs, paragraphs.join('\n')])
    expect(restore(text).value).toBe(text)
})
