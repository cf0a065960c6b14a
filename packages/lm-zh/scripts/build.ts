/**
 * Usage: tsx scripts/build.ts INPUTS [TEXT…]
 *
 * Builds `data/lm-zh.bin` from the files in the folder INPUTS (README.md says
 * which) and prints its size and SHA-256, to be compared with
 * `data/lm-zh.sha256`. TEXTs are files to measure the model on.
 */
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {createInterface} from 'node:readline'
import {gunzipSync} from 'node:zlib'
import type {BackoffModel} from './backoff-model.ts'
import {condition} from './condition.ts'
import {countNgrams} from './count-ngrams.ts'
import {extendVocabulary} from './extend-vocabulary.ts'
import {fromNgrams} from './from-ngrams.ts'
import {groundDistribution} from './ground-distribution.ts'
import {kneserNey} from './kneser-ney.ts'
import {measure} from './measure.ts'
import {mix} from './mix.ts'
import {pack, unknownCost} from './pack.ts'
import {prune} from './prune.ts'
import {quantize} from './quantize.ts'
import {readArpa} from './read-arpa.ts'
import {readInput} from './read-input.ts'
import {createSegmenter} from './segment.ts'
import {segmentTexts} from './segment-texts.ts'
import {selectStatutes} from './select-statutes.ts'

/** Weight of libime's model before a word is read; see README.md, Measured. */
const libimeShare = 0.95
/** What fits the two hash tables, 2^21 and 2^20 slots, at 95%. */
const bigrams = 1_992_000
const trigrams = 996_000
/** A word libime does not know, while the statutes are cut: about 1 in 500,000. */
const newWord = 2e-6

const [folder, ...texts] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: build.ts INPUTS [TEXT…]')
const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

readInput(folder, 'lm_sc.arpa.xz')
const {stdout} = spawn('xz', ['-dc', `${folder}/lm_sc.arpa.xz`])
const raw = await fromNgrams(readArpa(createInterface({input: stdout})))
const added = readLines(new URL('added-words.txt', import.meta.url))
const vocabulary = [...new Set([...raw.vocabulary, ...added])].sort((a, b) =>
  a < b ? -1 : 1
)
const libime = extendVocabulary(condition(raw), vocabulary)
say(`libime: ${sizes(raw)}; ${vocabulary.length} words with added ones`)

const ground = groundDistribution(vocabulary, [
  readCounts(readInput(folder, 'jieba.dict.utf8').toString(), (line) => {
    const [word = '', count] = line.split(' ')
    return [word, Number(count)]
  }),
  readCounts(readInput(folder, 'word_distribution.json').toString(), (line) =>
    JSON.parse(line)
  )
])
const {training, heldOut} = selectStatutes(
  gunzipSync(readInput(folder, 'laws_lines.txt.gz'))
    .toString()
    .split('\n')
    .filter((d) => d !== '')
)
const cutter: BackoffModel = {
  ...libime,
  unigrams: {
    ...libime.unigrams,
    p: libime.unigrams.p.map((d) => (d === 0 ? newWord : d))
  }
}
const words = segmentTexts(
  training,
  createSegmenter(cutter, unknownCost * Math.LN10)
)
const own = kneserNey(countNgrams(words, vocabulary.length), vocabulary, ground)
say(`statutes: ${words.length} words; ${sizes(own)}`)

const mixed = mix(libime, own, libimeShare)
say(`mixed: ${sizes(mixed)}`)
const pruned = prune(mixed, {
  bigrams,
  trigrams,
  frequency: mixed.unigrams.p.map((d, i) => (d + (ground[i] as number)) / 2)
})
say(`pruned: ${sizes(pruned)}`)

for (const [name, lines] of [
  ['statutes', heldOut],
  ...texts.map((d) => [basename(d), [readFileSync(d, 'utf8')]] as const)
] as const)
  for (const [stage, model] of Object.entries({
    libime: condition(raw),
    mixed,
    pruned,
    quantized: quantize(pruned)
  })) {
    const found = measure(lines, model, unknownCost * Math.LN10)
    say(
      `${name} ${stage}: ${found.cost.toFixed(3)} nats a character, perplexity ${found.perplexity.toFixed(0)} a word`
    )
  }

const bytes = pack(pruned)
const hash = createHash('sha256').update(bytes).digest('hex')
const data = new URL('../data/', import.meta.url)
writeFileSync(new URL('lm-zh.bin', data), bytes)
writeFileSync(new URL('lm-zh.sha256', data), `${hash}  lm-zh.bin\n`)
process.stdout.write(`lm-zh.bin ${bytes.length} bytes, SHA-256 ${hash}\n`)

function readLines(file: URL): ReadonlyArray<string> {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((d) => d !== '')
}

function readCounts(
  text: string,
  read: (line: string) => readonly [word: string, count: number]
): ReadonlyMap<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((d) => d !== '')
      .map(read)
  )
}

function sizes(model: BackoffModel): string {
  return `${model.bigrams.word.length} bigrams, ${model.trigrams.word.length} trigrams`
}
