import type {GlossaryDecision} from '@zhengben/glossary'
import * as v from 'valibot'

/** A decisions file that a review page saved. */
export interface DecisionsFile {
  /** Names what the page asked. */
  readonly page: string
  /** The version of each glossary file it was made from, by path. */
  readonly glossary: Readonly<Record<string, string>>
  readonly decisions: ReadonlyArray<GlossaryDecision>
}

/** What a decisions file says of itself. */
export const decisionsFormat = 'zhengben glossary decisions'

const text = v.string('expected text')
const isFormat = 'expected a file that a review page saved'

const decision = v.strictObject({
  id: text,
  action: v.picklist(
    ['add', 'keep', 'retire'],
    'expected `add`, `keep` or `retire`'
  ),
  decision: v.picklist(['accept', 'reject'], 'expected `accept` or `reject`'),
  table: v.picklist(['variants', 'terms'], 'expected `variants` or `terms`'),
  path: text,
  was: v.exactOptional(text),
  cells: v.record(text, text, 'expected text by column'),
  reason: v.exactOptional(text)
})

export const decisionsFileSchema: v.GenericSchema<unknown, DecisionsFile> =
  v.strictObject({
    format: v.literal(decisionsFormat, isFormat),
    version: v.literal(
      1,
      'expected 1; this version of zhengben knows no other'
    ),
    page: text,
    glossary: v.record(text, text, 'expected versions by path'),
    decisions: v.array(decision, 'expected a list')
  })
