import {UnknownEncodingError} from './unknown-encoding-error.ts'

/** The encodings Chinese text is found in, by the names `TextDecoder` knows. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5'
] as const

export type Encoding = (typeof encodings)[number]

/** GBK and GB 2312 are parts of GB 18030; Big5-HKSCS is what decoders read as Big5. */
const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp950: 'big5',
  'big5-hkscs': 'big5'
}

/**
 * The encoding of that name, upper or lower case.
 * @throws {UnknownEncodingError} which lists the known names
 */
export function readEncoding(name: string): Encoding {
  const label = name.trim().toLowerCase().replaceAll('_', '-')
  const found = encodings.find((d) => d === label) ?? aliases[label]
  if (found) return found
  throw new UnknownEncodingError(
    `Unknown encoding ${JSON.stringify(name)}: expected one of ${encodings.join(', ')}`
  )
}
