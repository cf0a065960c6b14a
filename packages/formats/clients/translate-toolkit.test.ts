import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unitsOf} from '@zhengben/bitext'
import {writeTmx, writeXliff} from '@zhengben/formats'
import {expect, onTestFinished, test} from 'vitest'
import {riverLibrary} from '../test/river-library.ts'
import {pairOf} from './pair-of.ts'

const reader = `
import json, sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))
`

/** Source and target of every unit as the Translate Toolkit reads them. */
function read(name: string, value: string): Array<[string, string]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengben-toolkit-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const path = join(folder, name)
  writeFileSync(path, value)
  const {stderr, stdout} = spawnSync('/usr/bin/python3', ['-c', reader, path], {
    encoding: 'utf8'
  })
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout)
}

const units = [...unitsOf(riverLibrary.bitext)]

test('it reads every unit of the TMX file', () => {
  expect(read('river.tmx', writeTmx(riverLibrary))).toEqual(
    units.filter((d) => d.source.length > 0 && d.target.length > 0).map(pairOf)
  )
})

test('it reads every unit of the XLIFF file', () => {
  expect(read('river.xlf', writeXliff(riverLibrary))).toEqual(
    units
      .filter((d) => d.source.length > 0)
      .map(pairOf)
      .map(([source, target]) => [source, target || source])
  )
})
