import {applyEdits, type Edit, type Prose, projectEdits} from '@zhengben/bitext'
import type {Glossary, RowChange} from '@zhengben/glossary'
import {createTouchFinder, type StagedRestorer} from '@zhengben/restore'
import type {RestoreSettings} from '../../config.ts'
import type {GoldRestoration} from '../../evaluate/read-gold.ts'
import {createErrorCounter} from '../../evaluate/score-restoration.ts'
import {isMarkdown} from '../../is-markdown.ts'
import {readProse} from '../../read-prose.ts'
import {optionsFor, refuseLong} from '../../restore-text.ts'
import {createBlamer} from './blame-rows.ts'
import {findDifferences} from './find-differences.ts'
import type {TrialText} from './find-texts.ts'
import type {TrialCache} from './trial-cache.ts'

/** What a changed glossary makes of a text that it restores differently. */
export interface TrialResult {
  readonly path: string
  /** In its file, in UTF-16 units. */
  readonly start: number
  readonly source: string
  /** Restored with the glossary as it was. */
  readonly before: string
  readonly after: string
  readonly changes: ReadonlyArray<TextChange>
  /**
   * Whether the glossary as it was left the text alone, script aside; then what
   * is done to it now is most likely wrong.
   */
  readonly wasClean: boolean
  /** Whether it is known to need no restoration. */
  readonly isClean: boolean
  /** Errors left, where there is gold. */
  readonly errors?: {
    readonly raw: number
    readonly before: number
    readonly after: number
  }
}

/** One stretch that reads differently. */
export interface TextChange {
  /** Of the text as restored before. */
  readonly range: readonly [start: number, end: number]
  readonly found: string
  readonly before: string
  readonly after: string
  /** The rows it is due to; none where the document as a whole decided. */
  readonly rows: ReadonlyArray<RowChange>
}

export interface Trial {
  readonly before: TrialGlossary
  readonly after: Omit<TrialGlossary, 'name'>
  readonly changes: ReadonlyArray<RowChange>
  readonly settings: RestoreSettings
  readonly cache: TrialCache
}

interface TrialGlossary {
  /** Names the glossary with all its lines. */
  readonly name: string
  readonly glossary: Glossary
  readonly restorer: StagedRestorer
}

/** Tries texts with two glossaries. */
export interface Trier {
  /** Whether a form of a changed row stands in a text as it was found. */
  readonly stands: (text: TrialText) => boolean
  readonly tryText: (text: TrialText) => Promise<{
    /** Absent where it reads the same. */
    readonly result?: TrialResult
    /** Whether it could not be told without restoring it. */
    readonly isRestored: boolean
  }>
}

/**
 * What comes before the glossary is done once; then only what the changed rows
 * can touch is restored, and where they touch nothing but the rates of spun
 * texts, only spun ones a second time.
 */
export function createTrier(trial: Trial): Trier {
  const {before, after, changes, settings, cache} = trial
  const touch = createTouchFinder(before.glossary, after.glossary, changes)
  const blame = createBlamer(changes)
  const reads = (text: string): boolean =>
    ['reading', 'anything'].includes(touch(text))
  const stands: Trier['stands'] = ({value}) => reads(value)
  const tryText: Trier['tryText'] = async (text) => {
    const {path, value: source} = text
    refuseLong(path, source)
    const prose = await readProse(text.name, source)
    const options = optionsFor(prose, settings)
    const kind = isMarkdown(text.name) ? 'markdown' : 'plain'
    const key = cache.keyOf(kind, prose.value)
    const uncovered = cache.uncovered(key, prose.value, options, () =>
      before.restorer.uncover(prose.value, options)
    )
    const touched = touch(uncovered.text)
    if (touched === 'none') return {isRestored: false}
    const old = cache.restored(key, before.name, () =>
      before.restorer.finish(uncovered)
    )
    const {hasRates, sightings} = old
    if (touched === 'rates' && !hasRates) return {isRestored: true}
    if (touched === 'reading' && !hasRates && sightings)
      if (after.restorer.staysClean(uncovered, sightings, reads))
        return {isRestored: true}
    const now = after.restorer.finish(uncovered).restoration
    const was = placeEdits(prose, old.edits)
    const is = placeEdits(prose, now.edits)
    const differences = findDifferences(source, was.edits, is.edits)
    if (differences.length === 0) return {isRestored: true}
    const isWordEdit = ({kind}: Edit): boolean => kind !== 'script'
    return {
      isRestored: true,
      result: {
        path,
        start: text.start,
        source,
        before: was.text,
        after: is.text,
        changes: differences.map((difference) => ({
          range: difference.edit.range,
          found: source.slice(...difference.range),
          before: was.text.slice(...difference.edit.range),
          after: difference.edit.value,
          rows: blame(source, difference)
        })),
        wasClean: !was.edits.some(isWordEdit),
        isClean: text.isClean,
        ...(text.gold && {
          errors: countErrors(text.gold, source, was.text, is.text)
        })
      }
    }
  }
  return {stands, tryText}
}

function countErrors(
  gold: GoldRestoration,
  source: string,
  was: string,
  is: string
): NonNullable<TrialResult['errors']> {
  const count = createErrorCounter(gold)
  return {raw: count(source), before: count(was), after: count(is)}
}

/** Edits on running text as edits on its source, and the source so edited. */
function placeEdits(
  prose: Prose,
  proseEdits: ReadonlyArray<Edit>
): {readonly text: string; readonly edits: ReadonlyArray<Edit>} {
  const {edits} = projectEdits(prose, proseEdits)
  return {text: applyEdits(prose.source, edits), edits}
}
