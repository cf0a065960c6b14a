import {checkUnits} from '@zhengben/translate'
import {expect, test} from 'vitest'
import {createRandom, errorKinds, plantErrors} from './helpers/plant-errors.ts'
import {asksForWork, readClean, resources} from './helpers/resources.ts'

const clean = readClean()

test('right translations raise no alarm', () => {
  const alarms = checkUnits(clean, resources).filter(asksForWork)
  expect(
    alarms.map((d) => `${clean[d.unit]?.source.text} ${d.rule}: ${d.message}`)
  ).toEqual([])
})

test('right translations that are free raise no alarm', () => {
  const units = readClean('free.tsv')
  const alarms = checkUnits(units, resources).filter(asksForWork)
  expect(
    alarms.map((d) => `${units[d.unit]?.source.text} ${d.rule}: ${d.message}`)
  ).toEqual([])
})

test('95 of 100 planted errors are found, whatever the seed', () => {
  const missed = new Map<string, number>()
  let found = 0
  let all = 0
  let alarms = 0
  let untouched = 0
  for (let seed = 1; seed <= 10; seed++) {
    const {units, planted} = plantErrors(clean, 100, createRandom(seed))
    expect(planted.length).toBe(100)
    const findings = checkUnits(units, resources)
    for (const {unit, kind} of planted) {
      all++
      if (findings.some((d) => d.unit === unit && kind.rules.includes(d.rule)))
        found++
      else {
        const key = `${kind.name}: ${units[unit]?.target.text}`
        missed.set(key, (missed.get(key) ?? 0) + 1)
      }
    }
    const spoilt = new Set(planted.map((d) => d.unit))
    alarms += findings.filter(
      (d) => asksForWork(d) && !spoilt.has(d.unit)
    ).length
    untouched += units.length - spoilt.size
  }
  expect(
    found / all,
    [...missed].map((d) => d.join(' ')).join('\n')
  ).toBeGreaterThan(0.95)
  expect(alarms / untouched).toBeLessThanOrEqual(0.005)
  expect(errorKinds.length).toBeGreaterThan(25)
})
