import type {Edit, Range} from '@zhengben/bitext'
import {costOf} from '../decode/cost-of.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {unknownWord} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'
import {scoreCandidates} from './cipher/score-candidates.ts'
import {createFinder} from './finder.ts'
import {matchFrom} from './match-from.ts'
import {withoutTone} from './syllable/without-tone.ts'

/** Han, a syllable of pinyin in its place, and Han or the end of the clause. */
const spelled =
  /(?<=\p{Script=Han})[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{2,6}(?![\p{Script=Latin}\p{N}'’_.:=(（-]|\s*[a-z])/uy
const atStart =
  /(?<=^|[\n，。！？、；：“”‘’「」（）])[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{2,6}(?=\p{Script=Han})/uy
/** A letter behind what one of either kind stands behind. */
const findLetter = createFinder(/(?:^|[\n“”‘’\u2e80-\uffff])[a-zà-üā-ǜ]/g)
const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|ai|ei|ao|ou|an|en|[aeo]ng|er|i|ia|iao|ie|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|[uv]e|v)$/u
/** Words of English, of tools and of nets that are syllables as well. */
const foreign = new Set(
  'ai an ban bang bin can chai chi dai dan di die do fa fan fun gan gang gong hang hao he hi hu jean la lan lang lei li liang lie lu ma man me men mi mo mu na ne no pa pai pan pang pi pie pin ping po qi ran re run san sang she shen so song su sun ta tang tao te tie ting to tong tu tun wan wang we wo wu xi yang ye you yuan yue za ze'.split(
    ' '
  )
)

/** Han read on either side, in UTF-16 units. */
const reach = 6
/**
 * Nats by which a character must win over the second, and over a text without
 * it: by itself, where the spelling is a foreign word as well, and in a
 * document that spells other words so.
 */
const needed = {
  alone: {margin: 5, gain: 0},
  foreign: {margin: 4, gain: 4},
  among: {margin: 2.5, gain: -2.8}
}
/** Different spellings that show a document to do it; two may be jokes. */
const enough = 3
/** Names for people one knows (小li) hide the rest on purpose, so do those of a site (du娘). */
const nickname = /[小老阿]$/u
const petName = /^[娘酱君妹]/u
/** A syllable with its tone is written by hand, or by a machine that does so all over. */
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
const fewestToned = 3
/** Lessons spell, and so do children in their diaries. */
const byLearners =
  /[读念讀唸作][“「：]?\p{Script=Han}{0,3}[a-zà-üā-ǜ]|拼音|[发發注读讀]音|声[母调]|聲[母調]|年[级級]|日[记記]|(?:星期|周)[一二三四五六日天] *[晴阴雨雪多]/u
/** Longest word in quotation marks, in UTF-16 units, and longest speech. */
const quoted = {word: 8, speech: 60}

interface Choice {
  readonly value: string
  /** Nats by which it wins over the second. */
  readonly margin: number
  /** Nats by which it wins over a text without it. */
  readonly gain: number
}

interface Sighting extends Choice {
  readonly range: Range
  readonly run: string
}

/**
 * Put the character back for a syllable of pinyin inside a word (魔zu, xian在).
 * The word must be one of the lexicon, clearly the likeliest of all that the
 * syllable spells, and likelier than the text without it: 很low, 打call and
 * 卡拉ok spell nothing that would fit.
 */
export function restoreSyllables(
  text: string,
  {model, spell, script, simplify}: PassContext
): PassResult {
  if (!/[a-z]{2}|[āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]/u.test(text)) return {edits: []}
  const runs = [spelled, atStart]
    .flatMap((d) => [...matchFrom(text, d, findLetter)])
    .filter(({0: run}) => syllable.test(withoutTone(run)))
  if (runs.length === 0) return {edits: []}
  if (script === 'keep' && simplify(text) !== text) return {edits: []}

  // A text spells the same words again and again.
  const chosen = new Map<string, Choice | undefined>()
  const found = runs.flatMap(({index, 0: run}): Array<Sighting> => {
    const end = index + run.length
    const before = text.slice(Math.max(0, index - reach), index)
    const left = before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
    if (nickname.test(left)) return []
    if (isQuoted(text, index, end, toned.test(run))) return []
    const behind = text.slice(end, end + reach)
    const right = behind.match(/^\p{Script=Han}*/u)?.[0] ?? ''
    if (petName.test(right)) return []
    const candidates = spell(run)
    // A reading beside the character it belongs to.
    if (candidates.includes(left.slice(-1))) return []
    if (candidates.includes(right.slice(0, 1))) return []
    const key = `${left} ${run} ${right}`
    if (!chosen.has(key))
      chosen.set(key, choose(left, right, candidates, model))
    const best = chosen.get(key)
    return best ? [{range: [index, end], run, ...best}] : []
  })
  const spells = trusted(text, found)
  const clear = new Set(
    spells
      .filter((d) => passes(d, foreign.has(d.run) ? 'foreign' : 'alone'))
      .map((d) => d.run)
  )
  const usual = clear.size >= enough ? 'among' : 'alone'
  const edits = spells
    .filter((d) => passes(d, foreign.has(d.run) ? 'foreign' : usual))
    .sort((a, b) => a.range[0] - b.range[0])
  return {edits: edits.map(toEdit)}
}

/** Those a machine wrote: with their tones only if many are so, and no learner wrote them. */
function trusted(
  text: string,
  found: ReadonlyArray<Sighting>
): ReadonlyArray<Sighting> {
  const withTone = found.filter((d) => toned.test(d.run))
  return withTone.length === 0 ||
    (withTone.length >= fewestToned && !byLearners.test(text))
    ? found
    : found.filter((d) => !toned.test(d.run))
}

/** Whether it stands in a word set in quotation marks or, with its tone, in a speech. */
function isQuoted(
  text: string,
  start: number,
  end: number,
  isToned: boolean
): boolean {
  const reach = isToned ? quoted.speech : quoted.word
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return isToned
    ? /[“「『][^“”「」『』\n]*$/u.test(before) &&
        /^[^“”「」『』\n]*[”」』]/u.test(after)
    : /[“「『][\p{L}\p{M}]*$/u.test(before) &&
        /^[\p{L}\p{M}]*[”」』]/u.test(after)
}

function passes({margin, gain}: Sighting, where: keyof typeof needed): boolean {
  return margin >= needed[where].margin && gain >= needed[where].gain
}

function toEdit({range, value, margin}: Sighting): Edit {
  return {
    range,
    value,
    kind: 'character',
    origin: {source: 'model', ruleId: 'character-syllable'},
    confidence: Math.round((1 - Math.exp(-margin)) * 1000) / 1000
  }
}

/** The likeliest character, if it is part of a word. */
function choose(
  left: string,
  right: string,
  candidates: ReadonlyArray<string>,
  model: LanguageModel
): Choice | undefined {
  if (candidates.length === 0) return undefined
  const costs = scoreCandidates(left, right, candidates, model)
  let best = 0
  for (const [at, cost] of costs.entries())
    if (cost < (costs[best] as number)) best = at
  const value = candidates[best] as string
  if (!completesWord(left, value, right, model)) return undefined
  const cost = costs[best] as number
  const rest = costs.filter((_, at) => at !== best)
  const margin = rest.reduce((a, b) => Math.min(a, b), cost + 20) - cost
  return {
    value,
    margin,
    gain: costOf(left, model) + costOf(right, model) - cost
  }
}

function completesWord(
  left: string,
  value: string,
  right: string,
  model: LanguageModel
): boolean {
  for (let before = 0; before <= Math.min(3, left.length); before++)
    for (let behind = 0; behind <= Math.min(3, right.length); behind++) {
      if (before + behind === 0) continue
      const word =
        left.slice(left.length - before) + value + right.slice(0, behind)
      if (model.find(word) !== unknownWord) return true
    }
  return false
}
