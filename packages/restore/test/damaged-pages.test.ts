import {readFileSync} from 'node:fs'
import {createRestorer} from '@zhengben/restore'
import {Converter} from 'opencc-js/cn2t'
import {pinyin} from 'pinyin-pro'
import {expect, test} from 'vitest'
import {distance} from './distance.ts'
import {readings, readModel, readRepositoryGlossary} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: readRepositoryGlossary(),
  readings
})
const traditionalize = Converter({from: 'cn', to: 'tw'})
const pages = 20

/** Plain paragraphs of the documents restored by hand; three make a page, another three each time. */
const paragraphs = ['library-spun', 'night-market-emoji', 'wetland-clean']
  .map((d) => new URL(`../../../corpus/${d}/restored.md`, import.meta.url))
  .flatMap((d) => readFileSync(d, 'utf8').split('\n'))
  .filter((d) => d.length > 60 && !/[#*[\]]|www/u.test(d))

function pageOf(seed: number): string {
  return [0, 1, 2]
    .map((d) => paragraphs[(seed * 5 + d * 7) % paragraphs.length])
    .join('\n')
}

/** A sequence of numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Share of the damage that is gone; damage here only adds characters. */
function measure(
  damage: (text: string, random: () => number) => string,
  gold: (text: string) => string = (text) => text
): number {
  let added = 0
  let left = 0
  for (let seed = 0; seed < pages; seed++) {
    const clean = pageOf(seed)
    const damaged = damage(clean, createRandom(seed + 1))
    const {value} = restore(damaged)
    added += distance(damaged, gold(clean))
    left += distance(value, gold(clean))
  }
  return 1 - left / added
}

test('twenty pages with toneless pinyin behind traditional characters', () => {
  const share = measure((text) =>
    Array.from(traditionalize(text) as string, (d: string, i) => {
      const plain = text[i]
      const syllable = pinyin(d, {toneType: 'none'})
      return d === plain ? d : `${d}(${syllable}) `
    }).join('')
  )
  expect(share).toBeGreaterThan(0.99)
})

test('twenty pages with glyphs and broken emoji before marks and inside words', () => {
  const glyphs = ['▼', '▼▼', '◆', '👨🏿🦳', '🧘🏼♂️', '🔥']
  const share = measure((text, random) => {
    const glyph = glyphs[Math.floor(random() * glyphs.length)]
    return text.replace(
      /[，。；、]|(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
      (d) => (random() < (d === '' ? 0.03 : 0.5) ? glyph + d : d)
    )
  })
  expect(share).toBeGreaterThan(0.95)
})

test('twenty pages with glyphs behind commas and, doubled, between words', () => {
  const glyphs = ['▼▼', '◆◆', '■■']
  const share = measure((text, random) => {
    const glyph = glyphs[Math.floor(random() * glyphs.length)] as string
    return text.replace(
      /(?<=[，、])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
      (_, at: number) => {
        const isBehindComma = /[，、]/u.test(text.charAt(at - 1))
        return random() < (isBehindComma ? 0.5 : 0.02) ? glyph : ''
      }
    )
  })
  expect(share).toBeGreaterThan(0.95)
})

test('twenty pages of hard-wrapped lines, by the F1 of line boundaries', () => {
  let right = 0
  let found = 0
  let expected = 0
  for (let seed = 0; seed < pages; seed++) {
    const clean = pageOf(seed)
    const column = 26 + (seed % 7) * 3
    const indent = seed % 2 === 0 ? '' : '　　'
    const wrapped = clean
      .split('\n')
      .map((d) => wrap(indent + d, column))
      .join('\n')
    const ends = lineEnds(restore(wrapped).value)
    const gold = lineEnds(clean)
    right += [...ends].filter((d) => gold.has(d)).length
    found += ends.size
    expected += gold.size
  }
  const precision = right / found
  const recall = right / expected
  expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.8)
})

test('an article whose forms are all words, for what undoing them together gains', () => {
  const {value, document} = restore(
    `昨天晚上，全国女子排球联赛决赛第三场在主场停止。面对上届亚军，主队在先输一局的不利状况下，顽强地连续赢得三局，终极以三比一获得成功，夺得了队史上第一个奖杯。
比赛末尾之后，客队凭借出色的发球控制了场上的局面，主队一传出现多次失误。锻练及时调整战术，派上两名年老球员，球队的防守立刻波动下来。现场观众的热情也到达了顶点。
赛后，主锻练表示，成功属于全体队员。这个赛季咱们经历了很多艰难，主力队员先后受伤，却没有人放弃。队长说本人等待这一天曾经八年，也要感谢不断支撑咱们的球迷。`
  )
  expect(document.spun).toBeGreaterThan(0.5)
  for (const stretch of ['在主场进行', '比赛开始之后', '稳定下来', '主教练'])
    expect(value).toContain(stretch)
})

function wrap(text: string, column: number): string {
  return text.match(new RegExp(`.{1,${column}}`, 'gsu'))?.join('\n') ?? text
}

/** Where lines end, counted in characters that are not blank. */
function lineEnds(text: string): Set<number> {
  const ends = new Set<number>()
  let count = 0
  for (const line of text.split(/\r?\n/u)) {
    count += line.replace(/\s/gu, '').length
    ends.add(count)
  }
  return ends
}
