import type {Correction} from '@zhengben/align'

/**
 * A correction as an entry of `alignment.yaml`, on lines of its own. What
 * cannot be seen is written as an escape, so that a terminal shows it as it is.
 */
export function formatCorrection(correction: Correction): string {
  return `- ${formatValue(correction, 2).trimStart()}\n`
}

/** A value below a key or hyphen; deeper lines are indented by `depth`. */
function formatValue(value: unknown, depth: number): string {
  const indent = `\n${' '.repeat(depth)}`
  if (typeof value === 'string') return ` ${quote(value)}`
  if (Array.isArray(value)) {
    const [first] = value
    if (first === undefined) return ' []'
    if (value.length === 1 && typeof first === 'string')
      return ` ${quote(first)}`
    return value
      .map((d) => `${indent}- ${formatValue(d, depth + 2).trimStart()}`)
      .join('')
  }
  return Object.entries(value as object)
    .map(([key, d]) => `${indent}${key}:${formatValue(d, depth + 2)}`)
    .join('')
}

const hidden =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
const words = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i

function quote(text: string): string {
  if (hidden.test(text) || text.includes('\n'))
    return JSON.stringify(text).replace(hidden, escapeCharacter)
  const isPlain =
    /^\p{L}[^:#]*$/u.test(text) && !/\s$/.test(text) && !words.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase()
  return code.length > 4
    ? `\\U${code.padStart(8, '0')}`
    : `\\u${code.padStart(4, '0')}`
}
