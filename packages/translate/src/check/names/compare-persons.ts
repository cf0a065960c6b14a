import {capitalize} from '../capitalize.ts'
import {lazily, remember} from '../remember.ts'
import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import {createSpeller} from './create-speller.ts'
import {editDistance} from './edit-distance.ts'
import type {Capital} from './find-capitals.ts'
import {indexSurnames} from './index-surnames.ts'
import {isPinyin} from './is-pinyin.ts'
import {inWadeGiles, type Readings, spellings} from './spell-pinyin.ts'

/** A surname as the source has it, followed by another given name. */
export function* comparePersons(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  {readings, surnamesOf}: RuleResources
): Generator<Report> {
  const {text} = unit.source
  const surnames = lazily(() => indexSurnames(text, surnamesOf))
  const formsOf = remember((family: string) => {
    const places = surnames().get(family) ?? []
    const names = [...new Set(places.flatMap((at) => givenNames(text, at)))]
    const spell = (by: Readings): Set<string> =>
      new Set(names.flatMap((d) => spellings([...d], by)))
    return {
      places: places.length,
      forms: spell(readings),
      older: spell(inWadeGiles(readings))
    }
  })
  const speller = lazily(() => createSpeller(text, readings))
  for (const [index, family] of capitals.entries()) {
    const given = capitals[index + 1]
    if (!given || given.range[0] !== family.range[1] + 1) continue
    if (unit.target.text[family.range[1]] !== ' ' || given.letters.length < 2)
      continue
    const isJoined = /[-’']/u.test(given.value)
    const {places, forms, older} = formsOf(family.letters)
    if (
      places === 0 ||
      forms.has(given.letters) ||
      speller()(given.letters) ||
      speller()(family.letters + given.letters)
    )
      continue
    const near = nearest(forms, given.letters)
    if (!near) continue
    // Wade–Giles and other romanizations join syllables by hyphens.
    if (
      isJoined &&
      (near.distance > 1 ||
        (nearest(older, given.letters)?.distance ?? 9) <= near.distance)
    )
      continue
    const isClose = near.distance <= (near.form.length > 5 ? 2 : 1)
    if (
      !isClose &&
      !(
        isPinyin(given.letters) &&
        places === 1 &&
        startsTogether(near.form, given.letters)
      )
    )
      continue
    const wanted = `${family.value} ${capitalize(near.form)}`
    yield reportAt(
      unit,
      'target',
      [family.range[0], given.range[1]],
      'error',
      `Unexpected name ${family.value} ${given.value}, expected ${wanted}`,
      [wanted]
    )
  }
}

/** The two and the one character that may be a given name there. */
function givenNames(text: string, at: number): Array<string> {
  const next = [
    ...(/^\p{Script=Han}{1,2}/u.exec(text.slice(at, at + 4))?.[0] ?? '')
  ]
  return next.map((_, i) => next.slice(0, next.length - i).join(''))
}

/** The form of two letters or more that is most like what is written, the longer of two. */
function nearest(
  forms: Iterable<string>,
  written: string
): {readonly form: string; readonly distance: number} | undefined {
  return Array.from(forms, (form) => ({
    form,
    distance: editDistance(form, written)
  }))
    .filter((d) => d.form.length > 1)
    .sort((a, b) => a.distance - b.distance || b.form.length - a.form.length)[0]
}

/** Whether two names share a syllable's worth of letters at the start. */
function startsTogether(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2)
}
