import type {Answer, Received} from './serve.ts'
import {reply} from './serve.ts'

export interface Segment {
  readonly id: string
  readonly text: string
}

/** What the user message of a chat request holds. */
export interface ChatData {
  readonly segments: ReadonlyArray<Segment>
  readonly terms?: ReadonlyArray<object>
  readonly before?: ReadonlyArray<object>
  readonly after?: ReadonlyArray<object>
  readonly remarks?: ReadonlyArray<string>
}

export function readData({body}: Received): ChatData {
  return JSON.parse(body.messages[1].content)
}

/** A model that says this. */
export const say =
  (write: (data: ChatData) => string): Answer =>
  (response, request) =>
    reply(response, {
      choices: [
        {finish_reason: 'stop', message: {content: write(readData(request))}}
      ]
    })

/** The answer that is wanted, of these translations. */
export function translations(list: ReadonlyArray<Segment>): string {
  return JSON.stringify({translations: list})
}

/** A model that knows these texts; of others it makes a sentence of their length. */
export const translate = (
  known: Readonly<Record<string, string>> = {}
): Answer =>
  say(({segments}) =>
    translations(
      segments.map(({id, text}) => ({id, text: known[text] ?? english(text)}))
    )
  )

/** Some English that is about as long as a translation and keeps the placeholders. */
export function english(text: string): string {
  const marks = text.match(/⟦\d+⟧/g) ?? []
  const words = 'It is said that this is so and goes on for a while'.split(' ')
  const count = Math.max(2, Math.round([...text].length * 0.6))
  const body = Array.from({length: count}, (_, i) => words[i % words.length])
  return [...body, ...marks].join(' ')
}
