import * as v from 'valibot'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  parseDocument
} from 'yaml'
import {findNearest} from './find-nearest.ts'
import {YamlError} from './yaml-error.ts'

/** A configuration file is a page, not a book; more is a mistake or an attack. */
const usualMaxLength = 1_000_000

/** Of one slip the parser makes many errors; what follows the first ones is of no help. */
const mostErrors = 3

/** A place in a YAML file; lines and columns from 1. */
export interface YamlPlace {
  readonly line: number
  readonly column: number
}

/**
 * Read a YAML file and check it.
 * @throws {YamlError} that lists every problem by line and column, what was
 *   seen and what was expected.
 */
export function readYaml<const T extends v.GenericSchema<unknown, unknown>>(
  path: string,
  text: string,
  schema: T,
  maxLength?: number
): v.InferOutput<T> {
  return readPlacedYaml(path, text, schema, maxLength).value
}

/**
 * The same with a way to find where the value under some keys stands; of a
 * value that is not there, where the nearest one around it stands.
 * @throws {YamlError} like `readYaml`; longer than `maxLength` is a problem too.
 */
export function readPlacedYaml<
  const T extends v.GenericSchema<unknown, unknown>
>(
  path: string,
  text: string,
  schema: T,
  maxLength: number = usualMaxLength
): {
  readonly value: v.InferOutput<T>
  placeOf(keys: ReadonlyArray<string | number>): YamlPlace
} {
  const lines = new LineCounter()
  const placeAt = (offset: number): YamlPlace => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(1, line), column: Math.max(1, col)}
  }
  const refuse = (places: ReadonlyArray<[offset: number, reason: string]>) =>
    new YamlError(
      path,
      places.map(([offset, reason]) => ({...placeAt(offset), reason}))
    )
  if (text.length > maxLength)
    throw refuse([
      [0, `Unexpected ${text.length} characters, expected at most ${maxLength}`]
    ])
  const document = parseDocument(text.replace(/^\u{FEFF}/u, ''), {
    lineCounter: lines,
    prettyErrors: false
  })
  if (document.errors.length > 0)
    throw refuse(
      document.errors
        .slice(0, mostErrors)
        .map((d) => [d.pos[0], explainSyntax(d.message)])
    )
  const {contents} = document
  if (contents && !isCollection(contents))
    throw refuse([
      [
        contents.range?.[0] ?? 0,
        'Unexpected value, expected `key: value` lines or a list'
      ]
    ])
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 20})
  } catch (error) {
    throw refuse([[0, explainSyntax((error as Error).message)]])
  }
  const result = v.safeParse(schema, value ?? {})
  if (result.success)
    return {
      value: result.output,
      placeOf: (keys) => placeAt(findOffset(document, keys.map(String), false))
    }
  throw refuse(
    result.issues.map((issue) => {
      const path = issue.path ?? []
      const keys = path.map((d) => String(d.key))
      const atKey = path.at(-1)?.origin === 'key'
      return [findOffset(document, keys, atKey), explain(issue, keys, schema)]
    })
  )
}

/** What some messages of the parser mean, in words of the file. */
function explainSyntax(message: string): string {
  if (/call stack/i.test(message)) return 'Unexpected nesting that deep'
  if (/alias count/i.test(message))
    return 'Unexpected number of aliases, expected none or few; write the values out'
  return message
}

function explain(
  issue: v.BaseIssue<unknown>,
  keys: ReadonlyArray<string>,
  schema: unknown
): string {
  const name = keys.join('.')
  if (name === '') return `Unexpected content, ${issue.message}`
  if (issue.type !== 'strict_object')
    return `Unexpected \`${name}\`: ${issue.message}`
  if (issue.expected !== 'never') return `Unexpected absence of \`${name}\``
  const known = namesAt(schema, keys.slice(0, -1))
  const nearest = findNearest(keys.at(-1) ?? '', known)
  return `Unexpected key \`${name}\`, ${nearest ? `did you mean \`${nearest}\`?` : `expected ${known.join(', ')}`}`
}

/** The keys an object may have that stands at `path` in a value of the schema. */
function namesAt(
  schema: unknown,
  path: ReadonlyArray<string>
): ReadonlyArray<string> {
  let at = schema
  for (const key of path) at = itemOf(at) ?? entriesOf(at)[key]
  return Object.keys(entriesOf(at))
}

/** What a list holds; undefined of anything else. */
function itemOf(schema: unknown): unknown {
  return ((schema ?? {}) as {item?: unknown}).item
}

function entriesOf(schema: unknown): Record<string, unknown> {
  const {entries, wrapped} = (schema ?? {}) as {
    entries?: Record<string, unknown>
    wrapped?: unknown
  }
  return entries ?? (wrapped ? entriesOf(wrapped) : {})
}

/** Where the value stands, or its key; where there is neither, its parent. */
function findOffset(
  document: Document,
  keys: ReadonlyArray<string>,
  atKey: boolean
): number {
  let node: unknown = document.contents
  let offset = 0
  for (const [depth, key] of keys.entries()) {
    if (!isCollection(node)) break
    const pair = isMap(node)
      ? node.items.find((d) => isNode(d.key) && String(d.key) === key)
      : undefined
    node = pair ? pair.value : node.get(Number(key), true)
    const isLast = atKey && depth === keys.length - 1
    const place = isNode(node) && !isLast ? node : pair?.key
    if (isNode(place)) offset = place.range?.[0] ?? offset
  }
  return offset
}
