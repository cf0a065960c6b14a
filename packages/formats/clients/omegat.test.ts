import {unitsOf} from '@zhengben/bitext'
import {writeTmx, writeXliff} from '@zhengben/formats'
import {expect, test} from 'vitest'
import {findAll, readXml} from '../test/read-xml.ts'
import {riverLibrary} from '../test/river-library.ts'
import {pairOf} from './pair-of.ts'
import {runOmegat} from './run-omegat.ts'

const units = [...unitsOf(riverLibrary.bitext)]

const pairs = units.map(pairOf)

// OmegaT 3.6 works on targets: what has one is shown by it.
test('OmegaT shows every unit of the XLIFF file', () => {
  const {log, segments, status} = runOmegat({
    'source/river.xlf': writeXliff(riverLibrary)
  })
  expect(status, log).toBe(0)
  expect(segments).toEqual(
    pairs
      .filter(([source]) => source !== '')
      .map(([source, target]) => target || source)
  )
})

test('the TMX memory fills what it knows and leaves the rest', () => {
  const {log, read, status} = runOmegat({
    'source/a.txt': `${pairs[1]?.[0]}\n\n这句话从来没有译过。\n\n${pairs[3]?.[0]}\n`,
    'tm/auto/river.tmx': writeTmx(riverLibrary)
  })
  expect(status, log).toBe(0)
  expect(read('target/a.txt').trim().split('\n\n')).toEqual([
    pairs[1]?.[1],
    '这句话从来没有译过。',
    pairs[3]?.[1]
  ])
})

test('the memory also fills the XLIFF file of a document without translation', () => {
  const {target: _, ...bare} = riverLibrary
  const children = riverLibrary.bitext.children.map((d) =>
    d.type === 'unit'
      ? d
      : {
          ...d,
          children: d.children
            .filter((unit) => unit.source.length > 0)
            .map((unit) => ({
              ...unit,
              target: [],
              links: [],
              state: 'initial' as const
            }))
        }
  )
  const untranslated = {...bare, bitext: {...bare.bitext, children}}
  const {log, read, status} = runOmegat({
    'source/river.xlf': writeXliff(untranslated),
    'tm/auto/river.tmx': writeTmx(riverLibrary)
  })
  expect(status, log).toBe(0)
  const filled = findAll(readXml(read('target/river.xlf')), 'trans-unit').map(
    (d) => d.children.find((child) => child.name === 'target')?.text
  )
  expect(filled.slice(0, 7)).toEqual(
    pairs.slice(0, 7).map(([, target]) => target)
  )
})
