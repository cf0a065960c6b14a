import type {DocumentMeta, Edition} from '@zhengben/formats'
import type {VFile} from 'vfile'

/** Sentences, by index from 0, that render each other; one side may be empty. */
export interface AlignedLink {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
  /** 0–1, to three places. */
  readonly score: number
  /** A correction says that it is so. */
  readonly locked?: true
  /** What else its first sentence may be in; where asked for. */
  readonly alternatives?: ReadonlyArray<
    Omit<AlignedLink, 'alternatives' | 'locked'>
  >
}

/** Two aligned texts. Every sentence is in exactly one link. */
export interface AlignedTexts {
  readonly links: ReadonlyArray<AlignedLink>
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
  /** Where a sentence begins, such as `page.txt:3:1`. */
  placeOf(side: 'source' | 'target', sentence: number): string
  /** How many corrections there are and how many fit; absent without any. */
  readonly corrections?: {
    readonly path: string
    readonly all: number
    readonly applied: number
  }
  /** The file of translated units, how many it has and how many fit; absent where there is none. */
  readonly translation?: {
    readonly path: string
    readonly all: number
    readonly applied: number
  }
  /** What a person has to see to; of a document, also what was said when it was read. */
  readonly warnings: ReadonlyArray<VFile>
  /** What `document.yaml` says; absent of plain texts. */
  readonly meta?: DocumentMeta
  /** The whole edition, made when asked for. */
  createEdition(meta: DocumentMeta): Edition
}
