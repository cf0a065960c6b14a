import {readFileSync} from 'node:fs'
import {type CheckUnit, checkUnits, type Finding} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {asksForWork, readClean, resources} from './helpers/resources.ts'

/** Translations as they are made for print, and errors as a tired translator makes them. */
const clean = readClean('natural.tsv')

interface Slip {
  readonly unit: number
  readonly kind: string
  readonly old: string
  readonly wrong: string
}

const slips: ReadonlyArray<Slip> = readFileSync(
  new URL('fixtures/natural-errors.tsv', import.meta.url),
  'utf8'
)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [number = '', kind = '', old = '', wrong = ''] = line.split('\t')
    return {unit: Number(number) - 1, kind, old, wrong}
  })

/** The pairs with one error in them: at most a pair is added, `(again)`. */
function spoil({unit, old, wrong}: Slip): Array<CheckUnit> {
  const item = clean[unit] as CheckUnit
  if (old === '(again)')
    return [...clean, {...item, id: 'again', target: {text: wrong}}]
  const text =
    old === '(all)'
      ? item.source.text
      : item.target.text.replace(old, () => wrong)
  expect(text, `${unit + 1} ${old}`).not.toBe(item.target.text)
  return clean.with(unit, {...item, target: {text}})
}

const keyOf = ({unit, rule, message}: Finding): string =>
  `${unit} ${rule} ${message}`

test('right translations raise no alarm', () => {
  const alarms = checkUnits(clean, resources).filter(asksForWork)
  expect(
    alarms.map((d) => `${clean[d.unit]?.source.text} ${d.rule}: ${d.message}`)
  ).toEqual([])
})

test('of the errors made by hand, 94 in 100 raise one', () => {
  const known = new Set(checkUnits(clean, resources).map(keyOf))
  const missed = slips.filter((slip) => {
    const at = slip.old === '(again)' ? clean.length : slip.unit
    return !checkUnits(spoil(slip), resources).some(
      (d) => d.unit === at && asksForWork(d) && !known.has(keyOf(d))
    )
  })
  expect(
    missed.length / slips.length,
    missed.map((d) => `${d.unit + 1} ${d.kind}: ${d.wrong}`).join('\n')
  ).toBeLessThanOrEqual(0.06)
}, 120_000)
