import {isUtf8} from 'node:buffer'
import {decodeText} from '@zhengben/formats/text'
import type {Finding} from '@zhengben/glossary'

/** The first bytes of a file that are not UTF-8. */
export function findDamage(
  path: string,
  bytes: Uint8Array
): Finding | undefined {
  if (isUtf8(bytes)) return
  const problem = decode(bytes, 'utf-8')
  if (problem?.problems.length === 0) return
  const {line = 1, column = 1} = problem?.problems[0] ?? {}
  const encoding = decode(bytes)?.encoding ?? 'utf-8'
  const guess = encoding === 'utf-8' ? '' : `, the file looks like ${encoding}`
  return {
    path,
    line,
    column,
    ruleId: 'glossary-encoding',
    reason: `Unexpected bytes that are not UTF-8${guess}; save it as UTF-8 again, nothing of it was read`,
    severity: 'error',
    fixable: false
  }
}

/** Undefined where the bytes are no text at all. */
function decode(
  bytes: Uint8Array,
  encoding?: string
): ReturnType<typeof decodeText> | undefined {
  try {
    return decodeText(bytes, encoding)
  } catch {
    return
  }
}
