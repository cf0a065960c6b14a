import {readFile, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {
  type BilingualText,
  type BilingualUnit,
  readTmx,
  readXliff
} from '@zhengben/formats/bilingual'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {runOmegat} from '../../formats/clients/run-omegat.ts'
import {makeProject, succeed} from './make-project.ts'

/**
 * A translator: takes what the memory fills, then writes what is missing, with
 * a note where there is one, and saves. Console mode has no saving of its own.
 */
const translator = `
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import org.omegat.core.data.PrepareTMXEntry
import org.omegat.core.events.IProjectEventListener.PROJECT_CHANGE_TYPE
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV
if (eventType == PROJECT_CHANGE_TYPE.LOAD) {
  def root = project.projectProperties.projectRoot
  def file = { new File(root, it) }
  def seen = project.allEntries.collect {
    [source: it.srcText, filled: project.getTranslationInfo(it).translation]
  }
  def answers = new JsonSlurper().parseText(file('omegat/answers.json').getText('UTF-8'))
  project.allEntries.each { entry ->
    def answer = answers[entry.srcText]
    if (answer && !project.getTranslationInfo(entry).translated) {
      def made = new PrepareTMXEntry()
      made.source = entry.srcText
      made.translation = answer.target
      made.note = answer.note
      project.setTranslation(entry, made, true, null)
    }
  }
  project.projectTMX.save(project.projectProperties, root + 'omegat/project_save.tmx', true)
  def terms = [
    utf8: GlossaryReaderTSV.read(file('glossary/terms.utf8'), false).size(),
    tbx: GlossaryReaderTBX.read(file('glossary/terms.tbx'), false).size()
  ]
  file('segments.txt').setText(JsonOutput.toJson([seen: seen, terms: terms]), 'UTF-8')
}
`

interface Seen {
  readonly seen: ReadonlyArray<{
    readonly source: string
    readonly filled: string | null
  }>
  readonly terms: {readonly utf8: number; readonly tbx: number}
}

/** A text as OmegaT shows it: codes are tags, numbered from 0 as they come in the source. */
function showTags({text, codes}: BilingualText, source: BilingualText): string {
  const ids = source.codes.filter((d) => !d.id.startsWith('/')).map((d) => d.id)
  let shown = ''
  let end = 0
  for (const {at, id} of codes) {
    const name = `g${ids.indexOf(id.replace('/', ''))}`
    shown += `${text.slice(end, at)}<${id.startsWith('/') ? '/' : ''}${name}>`
    end = at
  }
  return shown + text.slice(end)
}

const note = 'Keep the name of the file.'

/** What a translator would write for every unit, by its source. */
function answersOf(units: ReadonlyArray<BilingualUnit>) {
  return Object.fromEntries(
    units.map(({source, target}) => [
      showTags(source, source),
      {
        target: showTags(target, source),
        ...(source.codes.length > 0 && {note})
      }
    ])
  )
}

/** Everything a translator is given for a document, written by the program. */
async function prepare(id: string) {
  const done = await makeProject(id, {isTranslated: true})
  const open = await makeProject(id, {isTranslated: false})
  const read = (root: string, path: string): Promise<string> =>
    readFile(join(root, path), 'utf8')
  await succeed(done, 'build', '--format', 'xliff,tmx,md')
  await succeed(done, 'memory', 'import', `corpus/${id}`)
  await succeed(done, 'memory', 'export', '-o', 'memory.tmx')
  await succeed(open, 'build', '--format', 'xliff')
  await succeed(open, 'glossary', 'export', 'terms.utf8')
  await succeed(open, 'glossary', 'export', 'terms.tbx')
  await succeed(open, 'segment', '--srx', 'segmentation.conf')
  const finished = readXliff(await read(done, `out/${id}/${id}.xlf`)).units
  const given = {
    [`source/${id}.xlf`]: await read(open, `out/${id}/${id}.xlf`),
    [`tm/auto/${id}.tmx`]: await read(done, `out/${id}/${id}.tmx`),
    'tm/auto/memory.tmx': await read(done, 'memory.tmx'),
    'glossary/terms.utf8': await read(open, 'terms.utf8'),
    'glossary/terms.tbx': await read(open, 'terms.tbx'),
    'omegat/segmentation.conf': await read(open, 'segmentation.conf'),
    'omegat/answers.json': JSON.stringify(answersOf(finished)),
    'dump.groovy': translator
  }
  return {
    given,
    finished,
    memory: await read(done, `out/${id}/${id}.tmx`),
    edition: await read(done, `out/${id}/bilingual.md`)
  }
}

describe.each([
  ['chuanyu-joint-meeting', 43, 43],
  ['wetland-clean', 30, 29]
])('%s is translated in OmegaT', (id, count, filled) => {
  test('it sees all, is helped by memory and glossary, and nothing is lost on the way back', {
    timeout: 180_000
  }, async () => {
    const {given, finished, memory, edition} = await prepare(id)
    const omegat = runOmegat(given, {sentences: true})
    expect(omegat.status, omegat.log).toBe(0)
    const {seen, terms}: Seen = JSON.parse(omegat.read('segments.txt'))

    expect(finished).toHaveLength(count)
    expect(seen.map((d) => d.source)).toEqual(
      finished.map((d) => showTags(d.source, d.source))
    )
    // Memories are plain text: what has codes is left to the translator.
    expect(seen.map((d) => d.filled)).toEqual(
      finished.map((d) => (d.source.codes.length > 0 ? null : d.target.text))
    )
    expect(seen.filter((d) => d.filled !== null)).toHaveLength(filled)
    expect(terms).toEqual({
      utf8: given['glossary/terms.utf8'].match(/^[^#\n].*$/gm)?.length,
      tbx: countPairs(given['glossary/terms.tbx'])
    })

    const name = basename(omegat.root)
    for (const file of [
      `target/${id}.xlf`,
      'omegat/project_save.tmx',
      `${name}-level2.tmx`
    ]) {
      const cwd = await makeProject(id, {isTranslated: false})
      await succeed(cwd, 'import', join(omegat.root, file))
      const {units} = parse(
        await readFile(join(cwd, `corpus/${id}/translation.en.yaml`), 'utf8')
      )
      expect(units, file).toEqual(
        finished.map(({source, target}) => ({
          source: source.text,
          target: target.text,
          state: 'translated',
          origin: `import ${basename(file)}`,
          ...(source.codes.length > 0 && file.endsWith('.tmx') && {note})
        }))
      )
      await succeed(cwd, 'build', '--format', 'md,tmx,xliff')
      await succeed(cwd, 'check')
      const read = (path: string): Promise<string> =>
        readFile(join(cwd, 'out', id, path), 'utf8')
      expect(await read('bilingual.md')).toBe(edition)
      expect(textsOf(await read(`${id}.tmx`))).toEqual(textsOf(memory))
      expect(
        readXliff(await read(`${id}.xlf`)).units.map((d) => d.target.codes)
      ).toEqual(finished.map((d) => d.target.codes))
    }
  })
})

test('OmegaT stops where a code is missing, and passes where all are there', {
  timeout: 180_000
}, async () => {
  const {given, finished} = await prepare('wetland-clean')
  const answers = answersOf(finished)
  const coded = Object.keys(answers).find((d) => d.includes('<g0>')) ?? ''
  const run = (target: string) =>
    runOmegat({
      ...given,
      'omegat/answers.json': JSON.stringify({...answers, [coded]: {target}})
    })
  const right = answers[coded]?.target ?? ''
  expect(right).toContain('</g0>')
  const broken = run(right.replace('</g0>', ''))
  expect(broken.status).toBe(1)
  expect(broken.log).toContain('</g0>')
  const whole = run(right)
  expect(whole.status, whole.log).toBe(0)
})

test('states and notes of what is translated already outlive OmegaT', {
  timeout: 180_000
}, async () => {
  const id = 'wetland-clean'
  const cwd = await makeProject(id, {isTranslated: true})
  const path = join(cwd, `out/${id}/${id}.xlf`)
  await succeed(cwd, 'build', '--format', 'xliff')
  const states = ['translated', 'signed-off', 'final']
  let count = 0
  const reviewed = (await readFile(path, 'utf8')).replace(
    /state="translated"(.*<\/target>)/g,
    (_, rest) =>
      `state="${states[count++ % 3]}"${rest}<note from="translator">Reviewed ${count}.</note>`
  )
  expect(count).toBe(30)
  await writeFile(path, reviewed)
  await succeed(cwd, 'import', path)
  const store = join(cwd, `corpus/${id}/translation.en.yaml`)
  const before = await readFile(store, 'utf8')
  expect(before.match(/state: (?:reviewed|final)/g)).toHaveLength(20)
  expect(before.match(/note: Reviewed/g)).toHaveLength(30)

  await succeed(cwd, 'build', '--format', 'xliff')
  const xliff = await readFile(path, 'utf8')
  const omegat = runOmegat({[`source/${id}.xlf`]: xliff})
  expect(omegat.status, omegat.log).toBe(0)
  expect(omegat.segments).toHaveLength(30)
  await succeed(cwd, 'import', join(omegat.root, `target/${id}.xlf`))
  expect(await readFile(store, 'utf8')).toBe(before)
})

/** Pairs of a Chinese term and its English in a termbase, each of which OmegaT reads as an entry. */
function countPairs(tbx: string): number {
  return (tbx.match(/<termEntry[\s\S]*?<\/termEntry>/g) ?? [])
    .map((entry) => {
      const [zh = 0, en = 0] = ['zh', 'en'].map((lang) => {
        const [set = ''] =
          new RegExp(`<langSet xml:lang="${lang}[\\s\\S]*?</langSet>`).exec(
            entry
          ) ?? []
        return set.match(/<term>|<term /g)?.length ?? 0
      })
      return zh * en
    })
    .reduce((sum, d) => sum + d, 0)
}

function textsOf(tmx: string): Array<Array<string>> {
  return readTmx(tmx, {source: 'zh', target: 'en'}).units.map((d) => [
    d.id,
    d.source.text,
    d.target.text
  ])
}
