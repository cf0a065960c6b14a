import type {Word} from './word.ts'

/** Words that stand side by side as one word. */
export function joinWords(words: ReadonlyArray<Word>, pos: string): Word {
  const first = words[0] as Word
  const last = words.at(-1) as Word
  return {
    range: [first.range[0], last.range[1]],
    value: words.map((d) => d.value).join(''),
    pos
  }
}
