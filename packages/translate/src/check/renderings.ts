import type {CheckUnit} from './unit.ts'

/** A unit as another one refers to it. */
interface Rendering {
  /** Where it is, for a message: the id of a unit, with its document if that is another. */
  readonly where: string
  readonly source: string
  readonly target: string
}

/** The units of documents by their text on either side, the first of each. */
export interface Renderings {
  readonly ofSource: (text: string) => Rendering | undefined
  readonly ofTarget: (text: string) => Rendering | undefined
  /** Adds those units that have text on both sides. */
  readonly add: (units: ReadonlyArray<CheckUnit>, document?: string) => void
}

/** Remembers how texts are rendered, over several documents. */
export function createRenderings(): Renderings {
  const bySource = new Map<string, Rendering>()
  const byTarget = new Map<string, Rendering>()
  return {
    ofSource: (text) => bySource.get(text.trim()),
    ofTarget: (text) => byTarget.get(text.trim()),
    add(units, document) {
      for (const {id, source, target} of units) {
        const [from, to] = [source.text.trim(), target.text.trim()]
        if (from === '' || to === '') continue
        const where = document === undefined ? id : `${id} of ${document}`
        const rendering = {where, source: from, target: to}
        if (!bySource.has(from)) bySource.set(from, rendering)
        if (!byTarget.has(to)) byTarget.set(to, rendering)
      }
    }
  }
}
