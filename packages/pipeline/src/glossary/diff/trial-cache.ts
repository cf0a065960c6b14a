import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {applyEdits, type Edit, type EditKind} from '@zhengben/bitext'
import {
  type Finished,
  learnsRates,
  type NamedSightings,
  type RestoreOptions,
  type Uncovered
} from '@zhengben/restore'
import {writeFile} from '../../write-file.ts'

/** What was worked out of a text, in what another process can read. */
interface Entry {
  readonly uncovered: {
    readonly edits: ReadonlyArray<Edit>
    readonly counts: ReadonlyArray<readonly [EditKind, number]>
  }
  restored?: {
    readonly glossary: string
    readonly edits: ReadonlyArray<Edit>
    readonly hasRates: boolean
    readonly sightings?: ReadonlyArray<NamedSightings>
  }
}

/** A text's restoration, without what only its readers need. */
export interface TrialRestoration {
  readonly edits: ReadonlyArray<Edit>
  /** Whether rates were learnt of it. */
  readonly hasRates: boolean
  readonly sightings?: ReadonlyArray<NamedSightings>
}

/** Texts whose results are kept, those used last. */
const mostEntries = 50_000

/**
 * Remembers of texts what does not depend on the rows that are being changed:
 * what comes before the glossary, and the restoration with an earlier glossary.
 * Keyed by all that it depends on: the text, the program with its settings
 * (`program`), that glossary.
 */
export class TrialCache {
  readonly #program: string
  readonly #path: string | undefined
  #entries = new Map<string, Entry>()
  #isChanged = false

  /** @param path Where it is kept between processes; absent, nowhere. */
  constructor(program: string, path?: string) {
    this.#program = program
    this.#path = path
  }

  /** Read what an earlier process left; what cannot be read is worked out again. */
  async load(): Promise<void> {
    if (this.#path === undefined) return
    try {
      const value = JSON.parse(await readFile(this.#path, 'utf8'))
      if (value.program === this.#program)
        this.#entries = new Map(value.entries)
    } catch {}
  }

  /** Leave it for later processes; where that fails nothing is lost but time. */
  async save(): Promise<void> {
    if (this.#path === undefined || !this.#isChanged) return
    const entries = [...this.#entries].slice(-mostEntries)
    const value = JSON.stringify({program: this.#program, entries})
    await writeFile(this.#path, value).catch(() => undefined)
    this.#isChanged = false
  }

  /** The key of a text that is read as `kind` of file. */
  keyOf(kind: string, text: string): string {
    return createHash('sha1').update(`${kind}\0`).update(text).digest('base64')
  }

  uncovered(
    key: string,
    source: string,
    options: RestoreOptions,
    make: () => Uncovered
  ): Uncovered {
    const known = this.#entries.get(key)
    if (known) {
      // Used last, kept longest.
      this.#entries.delete(key)
      this.#entries.set(key, known)
      const {edits, counts} = known.uncovered
      return {
        source,
        text: edits.length === 0 ? source : applyEdits(source, edits),
        edits,
        counts: new Map(counts),
        messages: [],
        options
      }
    }
    const made = make()
    const {edits, counts} = made
    this.#entries.set(key, {
      uncovered: {edits: edits.map(shorten), counts: [...counts]}
    })
    this.#isChanged = true
    return made
  }

  /** @param glossary Names the glossary with all its lines. */
  restored(
    key: string,
    glossary: string,
    make: () => Finished
  ): TrialRestoration {
    const entry = this.#entries.get(key)
    if (entry?.restored?.glossary === glossary) return entry.restored
    const {restoration, sightings} = make()
    const restored = {
      glossary,
      edits: restoration.edits.map(shorten),
      hasRates: learnsRates(restoration.document),
      ...(sightings && {sightings})
    }
    if (entry) entry.restored = restored
    this.#isChanged = true
    return restored
  }
}

function shorten({candidates: _, ...edit}: Edit): Edit {
  return edit
}
