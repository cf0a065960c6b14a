import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type TbxEntry, writeTbx} from '@zhengben/formats/tbx'
import {writeXlsx} from '@zhengben/formats/xlsx'
import {expect, onTestFinished, test} from 'vitest'
import {runOmegat} from './run-omegat.ts'

/** What a Python program of Debian's says of a file, as JSON. */
function ask(program: string, name: string, value: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengben-tables-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const path = join(folder, name)
  writeFileSync(path, value)
  const {stderr, stdout} = spawnSync(
    '/usr/bin/python3',
    ['-c', program, path],
    {
      encoding: 'utf8'
    }
  )
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout)
}

const entry = (source: string, ...renderings: Array<string>): TbxEntry => ({
  line: 0,
  subject: 'politics',
  notes: ['“两会” & others'],
  projects: [],
  terms: [
    {lang: 'zh-CN', term: source, pos: 'noun', notes: []},
    ...renderings.map((term, index) => ({
      lang: 'en-US',
      term,
      status:
        index === 0 ? 'preferredTerm-admn-sts' : 'deprecatedTerm-admn-sts',
      notes: []
    }))
  ],
  others: []
})

// The Translate Toolkit reads a termbase for Weblate too.
test('the Translate Toolkit reads the terms of TBX 2', () => {
  const program = `
import json, sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))
`
  const value = writeTbx(
    [
      entry('两会', 'Two Sessions', 'two meetings'),
      entry('三农', 'agriculture, rural areas & rural residents')
    ],
    2
  )
  expect(ask(program, 'terms.tbx', value)).toEqual([
    ['两会', 'Two Sessions'],
    ['三农', 'agriculture, rural areas & rural residents']
  ])
})

test('openpyxl reads every cell of a workbook as text', () => {
  const program = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[[c.value, c.data_type] for c in row] for row in sheet.iter_rows()]))
`
  const rows = [
    ['source', 'note'],
    ['=1+1', '<350> & more'],
    ['两会', '2024-03-05']
  ]
  expect(ask(program, 'terms.xlsx', writeXlsx('terms', rows))).toEqual(
    rows.map((row) => row.map((d) => [d, 's']))
  )
})

// Forbidden renderings are offered like others: a glossary of OmegaT's own says more.
test('OmegaT reads the terms of TBX 2', () => {
  const dump = `
import org.omegat.core.events.IProjectEventListener.PROJECT_CHANGE_TYPE
if (eventType == PROJECT_CHANGE_TYPE.LOAD) {
  def root = project.projectProperties.projectRoot
  new File(root, 'segments.txt').withWriter('UTF-8') { out ->
    org.omegat.gui.glossary.GlossaryReaderTBX.read(new File(root, 'glossary/terms.tbx'), false)
      .each { out.println(it.srcText + '=' + it.locText) }
  }
}
`
  const {log, segments, status} = runOmegat({
    'source/a.txt': '两会\n',
    'glossary/terms.tbx': writeTbx(
      [
        entry('两会', 'Two Sessions', 'two meetings'),
        entry('三农', 'rural issues')
      ],
      2
    ),
    'dump.groovy': dump
  })
  expect(status, log).toBe(0)
  expect(segments).toEqual([
    '两会=Two Sessions',
    '两会=two meetings',
    '三农=rural issues'
  ])
})
