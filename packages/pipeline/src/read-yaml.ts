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
import {UsageError} from './usage-error.ts'

/** A configuration file is a page, not a book; more is a mistake or an attack. */
const maxLength = 1_000_000

/**
 * Read a YAML file and check it.
 * @throws {UsageError} that lists every problem as `PATH:LINE:COLUMN`, what
 *   was seen and what was expected.
 */
export function readYaml<const T extends v.GenericSchema<unknown, unknown>>(
  path: string,
  text: string,
  schema: T
): v.InferOutput<T> {
  if (text.length > maxLength)
    throw new UsageError(
      `${path}:1:1 Unexpected ${text.length} characters, expected at most ${maxLength}`
    )
  const lines = new LineCounter()
  const at = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const document = parseDocument(text.replace(/^\u{FEFF}/u, ''), {
    lineCounter: lines,
    prettyErrors: false
  })
  if (document.errors.length > 0)
    throw new UsageError(
      document.errors.map((d) => `${at(d.pos[0])} ${d.message}`).join('\n')
    )
  if (document.contents && !isCollection(document.contents))
    throw new UsageError(
      `${at(document.contents.range?.[0] ?? 0)} Unexpected value, expected \`key: value\` lines or a list`
    )
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 20})
  } catch (error) {
    throw new UsageError(`${path}:1:1 ${(error as Error).message}`)
  }
  const result = v.safeParse(schema, value ?? {})
  if (result.success) return result.output
  throw new UsageError(
    result.issues
      .map((issue) => {
        const keys = (issue.path ?? []).map((d) => String(d.key))
        return `${at(findOffset(document, keys))} ${explain(issue, keys, schema)}`
      })
      .join('\n')
  )
}

function explain(
  issue: v.BaseIssue<unknown>,
  keys: ReadonlyArray<string>,
  schema: unknown
): string {
  const name = keys.join('.')
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
  let at = entriesOf(schema)
  for (const key of path) at = entriesOf(at[key])
  return Object.keys(at)
}

function entriesOf(schema: unknown): Record<string, unknown> {
  const {entries, wrapped} = (schema ?? {}) as {
    entries?: Record<string, unknown>
    wrapped?: unknown
  }
  return entries ?? (wrapped ? entriesOf(wrapped) : {})
}

/** Where the value, else its key, else its parent stands. */
function findOffset(document: Document, keys: ReadonlyArray<string>): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of keys) {
    if (!isCollection(node)) break
    const pair = isMap(node)
      ? node.items.find((d) => isNode(d.key) && String(d.key) === key)
      : undefined
    node = pair ? pair.value : node.get(Number(key), true)
    const place = isNode(node) ? node : pair?.key
    if (isNode(place)) offset = place.range?.[0] ?? offset
  }
  return offset
}
