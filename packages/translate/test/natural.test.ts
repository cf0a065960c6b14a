import {readFileSync} from 'node:fs'
import {type CheckUnit, checkUnits, type Finding} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {
  asksForWork,
  readClean,
  resources,
  unitsOf
} from './helpers/resources.ts'

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

/** The pairs with those errors in them, one in a pair. */
function spoil(some: ReadonlyArray<Slip>): Array<CheckUnit> {
  const units = [...clean]
  for (const {unit, old, wrong} of some) {
    const item = clean[unit] as CheckUnit
    const text =
      old === '(all)'
        ? item.source.text
        : item.target.text.replace(old, () => wrong)
    expect(text, `${unit + 1} ${old}`).not.toBe(item.target.text)
    units[unit] = {...item, target: {text}}
  }
  return units
}

/** Rounds in which each pair has one error at most. */
function toRounds(all: ReadonlyArray<Slip>): Array<Array<Slip>> {
  const rounds: Array<Array<Slip>> = []
  for (const slip of all) {
    const free = rounds.find((d) => !d.some((e) => e.unit === slip.unit))
    if (free) free.push(slip)
    else rounds.push([slip])
  }
  return rounds
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
  const missed = toRounds(slips).flatMap((round) => {
    const findings = checkUnits(spoil(round), resources)
    return round.filter(
      ({unit}) =>
        !findings.some(
          (d) => d.unit === unit && asksForWork(d) && !known.has(keyOf(d))
        )
    )
  })
  expect(slips.length).toBe(137)
  expect(
    missed.length / slips.length,
    missed.map((d) => `${d.unit + 1} ${d.kind}: ${d.wrong}`).join('\n')
  ).toBeLessThanOrEqual(0.06)
})

test.each([
  [
    '当事人应当自收到判决书之日起十五日内提起上诉。',
    'An appeal shall be lodged within fifteen days of receipt of the judgment.',
    'An appeal shall be filed within 15 days after the judgment is received.'
  ],
  [
    '未满十八周岁的自然人为未成年人。',
    'A natural person under the age of 18 is a minor.',
    'Minors are persons who have not yet reached 18.'
  ],
  [
    '长按电源键10秒以上可强制重启设备。',
    'Press and hold the power button for more than ten seconds to force a restart.',
    'To force the device to reboot, hold down the power key for at least 10 seconds.'
  ]
])('%s rendered in two ways', (source, first, second) => {
  const units = unitsOf([
    [source, first],
    [source, second]
  ])
  expect(checkUnits(units, resources)).toMatchObject([
    {rule: 'consistency', severity: 'warning', unit: 1}
  ])
})
