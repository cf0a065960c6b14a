/**
 * The rest of pinyin that a machine put between the two bytes of a character:
 * the lead byte before it and, in some decoders, the opening bracket with it
 * became a mark of loss.
 */
const broken =
  /^[?？\ufffd][(（]?([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})[)）]/u
/** Longest broken pinyin with its marks, in UTF-16 units. */
const longest = 10

/** Pinyin without the beginning of its bracket. */
export interface BrokenReading {
  readonly pinyin: string
  /** Offset behind the closing bracket. */
  readonly end: number
}

/** The broken pinyin that begins at an offset, if one does. */
export function readBrokenReading(
  text: string,
  start: number
): BrokenReading | undefined {
  const [found, pinyin] = broken.exec(text.slice(start, start + longest)) ?? []
  if (found === undefined || pinyin === undefined) return undefined
  return {pinyin, end: start + found.length}
}
