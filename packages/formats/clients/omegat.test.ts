import {spawnSync} from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unitsOf} from '@zhengben/bitext'
import {writeTmx, writeXliff} from '@zhengben/formats'
import {expect, onTestFinished, test} from 'vitest'
import {findAll, readXml} from '../test/read-xml.ts'
import {riverLibrary} from '../test/river-library.ts'
import {pairOf} from './pair-of.ts'

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>ZH-CN</source_lang>
    <target_lang>EN-US</target_lang>
    <source_tok>org.omegat.tokenizer.LuceneSmartChineseTokenizer</source_tok>
    <target_tok>org.omegat.tokenizer.LuceneEnglishTokenizer</target_tok>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`

// What the program offers to a translator, one line for each segment.
const dump = `
if (eventType == org.omegat.core.events.IProjectEventListener.PROJECT_CHANGE_TYPE.LOAD) {
  new File(project.projectProperties.projectRoot, 'segments.txt').withWriter('UTF-8') { out ->
    project.allEntries.each { out.println(it.srcText) }
  }
}
`

interface Run {
  readonly status: number | null
  readonly log: string
  /** Text of every segment that OmegaT shows. */
  readonly segments: ReadonlyArray<string>
  /** A file as OmegaT wrote it. */
  read(name: string): string
}

/** Let OmegaT translate a project that holds these files. */
function runOmegat(files: Readonly<Record<string, string>>): Run {
  const root = mkdtempSync(join(tmpdir(), 'zhengben-omegat-'))
  onTestFinished(() => rmSync(root, {recursive: true}))
  for (const folder of [
    'source',
    'target',
    'omegat',
    'tm/auto',
    'glossary',
    'dictionary',
    'home'
  ])
    mkdirSync(join(root, folder), {recursive: true})
  writeFileSync(join(root, 'omegat.project'), project)
  writeFileSync(join(root, 'dump.groovy'), dump)
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(root, name), value)
  const {status, stderr, stdout} = spawnSync(
    '/usr/bin/omegat',
    [
      root,
      '--mode=console-translate',
      '--tag-validation=abort',
      `--script=${join(root, 'dump.groovy')}`
    ],
    {encoding: 'utf8', env: {...process.env, HOME: join(root, 'home')}}
  )
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')
  return {
    status,
    log: stdout + stderr,
    segments: read('segments.txt').trimEnd().split('\n'),
    read
  }
}

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
