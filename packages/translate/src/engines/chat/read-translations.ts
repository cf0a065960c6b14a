import {RequestError} from '../../http/request-error.ts'

/** Brackets in an answer that are looked at, and those that nothing closes; more is no answer. */
const mostPlaces = 50
const mostOpen = 5

/**
 * The translations in what a chat model said, in the order of `ids`. Thoughts,
 * prose and fences around the JSON are passed over.
 * @throws {RequestError} where there is not exactly one for each id: who leaves
 *   one out may have moved the others up.
 */
export function readTranslations(
  content: string,
  ids: ReadonlyArray<string>
): Array<string> {
  const list = findList(content.replace(/^[\s\S]*<\/think>/, ''))
  if (!list) throw refuse('an answer without {"translations":[…]}')
  const found = new Map<string, string>()
  for (const item of list) {
    if (!isEntry(item)) throw refuse('an entry without id and text')
    const {id, text} = item
    if (!ids.includes(id))
      throw refuse(
        `the id ${JSON.stringify(id.slice(0, 20))}, which was not asked`
      )
    if (found.has(id)) throw refuse(`the id ${id} twice`)
    found.set(id, text)
  }
  if (found.size !== ids.length)
    throw refuse(`${found.size} translations for ${ids.length} segments`)
  return ids.map((id) => found.get(id) as string)
}

function refuse(reason: string): RequestError {
  return new RequestError(reason, {isFinal: true})
}

function isEntry(value: unknown): value is {id: string; text: string} {
  const {id, text} = (value ?? {}) as {id?: unknown; text?: unknown}
  return typeof id === 'string' && typeof text === 'string'
}

/** The last list of the wanted form: what comes before it may be a draft. */
function findList(content: string): ReadonlyArray<unknown> | undefined {
  let result: ReadonlyArray<unknown> | undefined
  let at = 0
  let open = 0
  for (let n = 0; n < mostPlaces && open < mostOpen; n++) {
    const start = content.slice(at).search(/[[{]/)
    if (start < 0) break
    const end = findEnd(content, at + start)
    if (end === undefined) {
      open++
      at += start + 1
      continue
    }
    result = toList(content.slice(at + start, end)) ?? result
    at = end
  }
  return result
}

/** Behind the bracket that closes the one at `start`; undefined where none does. */
function findEnd(text: string, start: number): number | undefined {
  let depth = 0
  let inString = false
  for (let i = start; i < text.length; i++) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return i + 1
    }
  }
  return
}

function toList(json: string): ReadonlyArray<unknown> | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return
  }
  const list = Array.isArray(value)
    ? value
    : (value as {translations?: unknown}).translations
  return Array.isArray(list) && list.some(isEntry) ? list : undefined
}
