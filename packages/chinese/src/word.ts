import type {Range} from '@zhengben/bitext'

/** A word, or a stretch of punctuation or white space between words. */
export interface Word {
  readonly range: Range
  readonly value: string
  /** Part of speech in the ICTCLAS tags that jieba uses (n v a nr ns m x …); absent where unknown. */
  readonly pos?: string
}

/**
 * Port: cuts a text into words. The words follow each other without gap and
 * cover all of the text, punctuation and white space included.
 */
export type WordSegmenter = (text: string) => ReadonlyArray<Word>
