import type {EnglishSide, Restorer} from '@zhengben/restore'
import {type AlignmentResources, alignTexts} from '../../align-texts.ts'
import type {AlignedTexts} from '../../aligned-texts.ts'
import {type Input, readInput} from '../../read-input.ts'
import {loadTranslation} from '../../translation/read-translation.ts'
import {UsageError} from '../../usage-error.ts'
import type {ReadText} from './read-text.ts'

/** A text and its English, aligned; `start` is where each sentence begins in `value`. */
export interface AlignedText {
  readonly text: ReadText
  readonly aligned: AlignedTexts
  readonly starts: ReadonlyArray<number>
}

export interface AlignReadOptions {
  readonly cwd: string
  readonly byHand: boolean
  readonly warn: (text: string) => void
}

const untouched: Restorer = (value) => ({
  value,
  edits: [],
  document: {script: 'Hans', spun: 0},
  messages: []
})
const noInput: AsyncIterable<string> = {
  [Symbol.asyncIterator]: () => ({
    next: async () => ({done: true, value: undefined})
  })
}

/**
 * Align the texts that have a translation: what the tool restored, or with
 * `byHand` what people did. `warn` hears of translations that are none.
 */
export async function alignReadTexts(
  texts: ReadonlyArray<ReadText>,
  resources: AlignmentResources,
  {cwd, byHand, warn}: AlignReadOptions
): Promise<Array<AlignedText>> {
  const result: Array<AlignedText> = []
  for (const text of texts) {
    const target = await readTarget(text, cwd)
    if (!target) continue
    const value = (byHand && text.hand?.value) || text.restored.value
    const aligned = await alignTexts(
      {...target, path: 'restored.txt', text: value},
      target,
      {...resources, restore: untouched},
      {}
    ).catch((error) => {
      if (!(error instanceof UsageError)) throw error
      warn(error.message)
      return
    })
    if (!aligned) continue
    let at = 0
    const starts = aligned.source.map((sentence) => {
      const found = value.indexOf(sentence, at)
      at = found < 0 ? at : found + sentence.length
      return found < 0 ? at : found
    })
    result.push({text, aligned, starts})
  }
  return result
}

async function readTarget(
  {target, translation}: ReadText,
  cwd: string
): Promise<Input | undefined> {
  const path = translation ?? target
  if (path === undefined) return
  const input = await readInput(path, {cwd, stdin: noInput})
  if (translation === undefined) return input
  const {units} = await loadTranslation(translation, undefined, cwd)
  // A draft says what a machine or another text says, not what people do.
  const seen = units.filter(
    (d) => d.target.trim() !== '' && d.state !== 'initial'
  )
  if (seen.length === 0) return
  return {...input, text: seen.map((d) => `${d.target}\n`).join('')}
}

/** The English beside the texts as evidence of what their forms stand for. */
export function readEnglishSide(
  texts: ReadonlyArray<ReadText>,
  aligned: ReadonlyArray<AlignedText>
): EnglishSide {
  const units: Array<ReadonlySet<string>> = []
  const unitOf = new Map<number, (start: number) => number | undefined>()
  for (const {text, aligned: found, starts} of aligned) {
    const bySentence = new Map<number, number>()
    for (const {source, target} of found.links) {
      if (source.length === 0 || target.length === 0) continue
      for (const d of source) bySentence.set(d, units.length)
      units.push(new Set(target.flatMap((d) => wordsOf(found.target[d] ?? ''))))
    }
    unitOf.set(texts.indexOf(text), (start) => {
      const next = starts.findIndex((d) => d > start)
      return bySentence.get((next < 0 ? starts.length : next) - 1)
    })
  }
  return {units, unitOf: ({text, start}) => unitOf.get(text)?.(start)}
}

function wordsOf(text: string): Array<string> {
  return text.toLowerCase().match(/[a-z]{2,}/g) ?? []
}
