import type {SentenceName} from './correction.ts'
import {indexSentences} from './sentence-index.ts'

/** Up to this length, in UTF-16 units, a sentence is named by all of its text. */
const longestWhole = 80
/** How much of a longer one is given at least, and how much more where that is not enough. */
const step = 60

/**
 * Names sentences so that each name means one sentence of the text, and goes
 * on to do so when sentences elsewhere change: by all of the text or, of a long
 * one, by its beginning; where that is not enough, by the sentence before it;
 * where there are several even so, by number.
 */
export function createSentenceNamer(
  texts: ReadonlyArray<string>
): (sentence: number) => SentenceName {
  const index = indexSentences(texts)
  const means = (name: SentenceName, sentence: number): boolean => {
    const found = index.find(name)
    return 'sentence' in found && found.sentence === sentence
  }
  return (sentence) => {
    const text = oneLine(texts[sentence] ?? '')
    for (const beginning of beginningsOf(text))
      if (means(beginning, sentence)) return beginning
    const before = texts[sentence - 1]
    const [after] = before === undefined ? [] : beginningsOf(oneLine(before))
    const named = {text, ...(after && {after})}
    if (after && means(named, sentence)) return named
    const all = index.findAll(text)
    return {text, nth: `${all.indexOf(sentence) + 1} of ${all.length}`}
  }
}

/** What may name a text, the shortest first, all of it last. */
function* beginningsOf(text: string): Generator<string> {
  if (text.length > longestWhole)
    for (let length = step; length < text.length - step; length += step)
      yield `${cutBefore(text, length).trimEnd()}…`
  yield text
}

/** The text up to an offset, not inside a word or a code point. */
function cutBefore(text: string, offset: number): string {
  const head = text.slice(0, offset)
  if (/^\p{Script=Latin}/u.test(text.slice(offset)))
    return head.replace(/(?<=\s\S*)\s\S*$/u, '')
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
