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
import {onTestFinished} from 'vitest'

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
    <sentence_seg>SENTENCES</sentence_seg>
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

export interface Run {
  /** The folder of the project. */
  readonly root: string
  readonly status: number | null
  readonly log: string
  /** Text of every segment that OmegaT shows. */
  readonly segments: ReadonlyArray<string>
  /** A file as OmegaT wrote it. */
  read(name: string): string
}

/**
 * Let OmegaT translate a project that holds these files; `sentences`: cut into
 * sentences, else paragraphs.
 */
export function runOmegat(
  files: Readonly<Record<string, string>>,
  {sentences = false}: {sentences?: boolean} = {}
): Run {
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
  writeFileSync(
    join(root, 'omegat.project'),
    project.replace('SENTENCES', String(sentences))
  )
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
    root,
    status,
    log: stdout + stderr,
    segments: read('segments.txt').trimEnd().split('\n'),
    read
  }
}
