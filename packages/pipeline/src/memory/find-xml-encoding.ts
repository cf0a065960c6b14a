import {UnknownEncodingError} from '@zhengben/formats/text'

/** What `TextDecoder` reads otherwise than the declaration means it. */
const aliases: Readonly<Record<string, string>> = {
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  utf8: 'utf-8'
}

/**
 * How an XML file is encoded, by its first bytes: a byte order mark, the way
 * `<?` stands in UTF-16, the declaration, else UTF-8 (XML 1.0, appendix F).
 * @throws {UnknownEncodingError} where the declared name means nothing.
 */
export function findXmlEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0x00 && second === 0x3c) return 'utf-16be'
  if (first === 0x3c && second === 0x00) return 'utf-16le'
  if (first === 0xef && second === 0xbb) return 'utf-8'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)
  const name = declared?.[1]?.toLowerCase() ?? 'utf-8'
  // Of UTF-16 the mark or the zeros would have been seen.
  if (name.startsWith('utf-16')) return 'utf-8'
  try {
    return new TextDecoder(aliases[name] ?? name).encoding
  } catch {
    throw new UnknownEncodingError(
      `Unknown encoding ${JSON.stringify(declared?.[1])} in the XML declaration, expected one like UTF-8, UTF-16 or GB18030`
    )
  }
}
