import type {Edit} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'
import {commonCharacters} from './common-characters.ts'
import {findReadings, type Sighting} from './reading/find-readings.ts'

/** Different characters that must carry a reading like a machine's. */
const fewest = 2
/**
 * The same for readings of whole words and for readings without brackets,
 * which textbooks print as well.
 */
const fewestOfTextbooks = 3
/** Annotated characters from which on a page is so all over. */
const fewestOfThorough = 8
/** Share of those that stand inside sentences. */
const mostlyInside = 0.6
/** Share of annotated characters that must be such: books explain the others. */
const leastTelling = 0.5
/** How far on either side a word in quotation marks reaches at the most, readings included. */
const longestQuotation = 16
/** Characters that nobody explains to a reader. */
const wellKnown: ReadonlySet<string> = new Set(commonCharacters.slice(0, 2000))

/**
 * Remove pinyin that a machine put behind characters: `國(guó)(guó)家`,
 * `發展(fā zhǎn)`, `國guó家`. It counts only if it is a reading of the very
 * characters before it, and the pattern repeats. Machines annotate the
 * characters whose simplified form differs, well-known ones among them, in the
 * middle of sentences; books explain rare ones, which mostly have another form
 * too (踟躕(chú)), and words set in quotation marks or before a colon. For a
 * character that has no other form, a reading given once is a writer's gloss,
 * and two readings (长(cháng)短, 长(zhǎng)大) are a lesson.
 */
export function removeReadings(
  text: string,
  {simplify, readings}: PassContext
): PassResult {
  // Dictionaries of readings lack some traditional characters.
  const found = findReadings(text, (character) =>
    [character, simplify(character)].flatMap(readings)
  )
  const groups = {
    single: found.filter((d) => d.isBracketed && [...d.unit].length === 1),
    word: found.filter((d) => d.isBracketed && [...d.unit].length > 1),
    bare: found.filter((d) => !d.isBracketed)
  }
  const single = findAnnotated(groups.single, simplify)
  // A form may differ in a phrase only (瞭解).
  const isKnown = ({unit, start, end}: Sighting): boolean => {
    const before = text.charAt(start - unit.length - 1)
    const isCommon = (from: string, to: string): boolean =>
      [...simplify(from + unit + to)].every((d) => wellKnown.has(d))
    return (
      isCommon('', '') ||
      isCommon('', text.slice(end, end + 1)) ||
      isCommon(before, '')
    )
  }
  const telling = new Set(
    take(groups.single, single)
      .filter((d) => d.goesOn && isKnown(d) && !isQuoted(text, d))
      .map((d) => d.unit)
  )
  const isAnnotated =
    telling.size >= Math.max(fewest, single.size * leastTelling)
  const isThorough = isAnnotated && single.size >= fewestOfThorough
  const removed: Array<Sighting> = isThorough
    ? groups.single.filter((d) => single.has(d.unit) || isKnown(d))
    : isAnnotated
      ? take(groups.single, single)
      : []
  for (const group of [groups.word, groups.bare]) {
    const annotated = findAnnotated(group.filter(isKnown), simplify)
    const inside = group.filter((d) => d.goesOn).length
    const isMachine =
      annotated.size >= fewestOfTextbooks &&
      inside >= group.length * mostlyInside
    if (isAnnotated || isMachine) removed.push(...take(group, annotated))
  }
  return {
    edits: removed.sort((a, b) => a.start - b.start).map(toEdit)
  }
}

/** Whether the unit stands in a word set in quotation marks. */
function isQuoted(text: string, {unit, start, end}: Sighting): boolean {
  const first = Math.max(0, start - unit.length - longestQuotation)
  const behind = text.slice(end, end + longestQuotation)
  return (
    /[「『“‘"《][^「」『』“”‘’"《》，。！？：\n]*$/u.test(
      text.slice(first, start)
    ) && /^[^「」『』“”‘’"《》，。！？：\n]*[」』”’"》]/u.test(behind)
  )
}

/** Units that carry readings as a machine gives them. */
function findAnnotated(
  sightings: ReadonlyArray<Sighting>,
  simplify: (text: string) => string
): ReadonlySet<string> {
  const seen = new Map<string, {count: number; readings: Set<string>}>()
  for (const {unit, behind} of sightings) {
    const entry = seen.get(unit) ?? {count: 0, readings: new Set()}
    entry.count++
    entry.readings.add(behind)
    seen.set(unit, entry)
  }
  const result = new Set<string>()
  for (const [unit, {count, readings}] of seen)
    if (simplify(unit) !== unit || (count > 1 && readings.size === 1))
      result.add(unit)
  return result
}

function take(
  sightings: ReadonlyArray<Sighting>,
  units: ReadonlySet<string>
): Array<Sighting> {
  return sightings.filter((d) => units.has(d.unit))
}

function toEdit({start, end}: Sighting): Edit {
  return {
    range: [start, end],
    value: '',
    kind: 'reading',
    origin: {source: 'model', ruleId: 'reading-injected'},
    confidence: 0.99
  }
}
