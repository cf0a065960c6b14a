import {countScripts, type ScriptCounts} from './count-scripts.ts'

/** Tells traditional text from simplified. */
export interface LineReader {
  /** Whether the line around an offset is traditional; offsets must not fall. */
  readonly line: (at: number) => boolean
  /** Whether the document is. */
  readonly document: () => boolean
}

/** The document decides for lines that do not tell. */
export function createLineReader(text: string): LineReader {
  let whole: boolean | undefined
  let end = -1
  let result = false
  const document = (): boolean => {
    whole ??= isTraditional(countScripts(text))
    return whole
  }
  return {
    document,
    line(at) {
      if (at < end) return result
      const next = text.indexOf('\n', at)
      end = next < 0 ? text.length : next
      const counts = countScripts(text, text.lastIndexOf('\n', at) + 1, end)
      result =
        counts.simplified === counts.traditional
          ? document()
          : isTraditional(counts)
      return result
    }
  }
}

function isTraditional({simplified, traditional}: ScriptCounts): boolean {
  return traditional > simplified
}
