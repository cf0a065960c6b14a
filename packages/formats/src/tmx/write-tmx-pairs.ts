import type {UnitState} from '@zhengben/bitext'
import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {tool} from '../tool.ts'
import {writeXmlDocument} from '../xml/document.ts'
import {lines} from '../xml/lines.ts'

/** A text, its translation, and what is to be said of the two. */
export interface TmxPair {
  readonly source: string
  readonly target: string
  readonly notes: ReadonlyArray<string>
  /** Absent where nobody said it. */
  readonly state?: UnitState
}

/** Pairs that belong to no document as a TMX 1.4 memory, valid against `tmx14.dtd`. */
export function writeTmxPairs(
  lang: {readonly source: string; readonly target: string},
  pairs: ReadonlyArray<TmxPair>
): string {
  const header = x('header', {
    creationtool: tool.name,
    creationtoolversion: tool.version,
    segtype: 'sentence',
    'o-tmf': tool.name,
    adminlang: 'en',
    srclang: lang.source,
    datatype: 'plaintext'
  })
  const units = pairs.map(({source, target, notes, state}) =>
    x(
      'tu',
      lines(2, [
        ...notes.map((d) => x('note', legalText(d))),
        ...(state === undefined ? [] : [x('prop', {type: 'x-state'}, state)]),
        ...[[lang.source, source] as const, [lang.target, target] as const].map(
          ([tag, text]) =>
            x('tuv', {'xml:lang': tag}, lines(3, [x('seg', legalText(text))]))
        )
      ])
    )
  )
  return writeXmlDocument(
    x('tmx', {version: '1.4'}, lines(0, [header, x('body', lines(1, units))])),
    {name: 'tmx', system: 'tmx14.dtd'}
  )
}
