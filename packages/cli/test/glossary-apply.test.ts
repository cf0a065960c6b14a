import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {findProject} from '@zhengben/pipeline'
import {
  createDiffReview,
  createSuggestReview,
  readOwnFiles
} from '@zhengben/pipeline/glossary/review'
import {expect, test} from 'vitest'
import {glossaryFiles, suggestions, targets} from './glossary-proposals.ts'
import {makeFolder, runCli} from './run-cli.ts'

/** What the page saves where each item is answered so. */
async function answer(
  cwd: string,
  answers: ReadonlyArray<Record<string, unknown> | undefined>
): Promise<string> {
  const files = await readOwnFiles(await findProject(cwd), cwd)
  const page = createSuggestReview(suggestions, files, targets)
  const decisions = page.items.flatMap(({asks, id}, index) =>
    answers[index] ? [{...asks, id, ...answers[index]}] : []
  )
  const text = JSON.stringify(
    {
      format: 'zhengben glossary decisions',
      version: 1,
      page: 'x',
      glossary: page.versions,
      decisions
    },
    null,
    2
  )
  await writeFile(join(cwd, 'suggest.decisions.json'), text)
  return 'suggest.decisions.json'
}

const accept = {decision: 'accept'}
const reject = {decision: 'reject', reason: 'an honest word'}

test('decisions are written, and the glossary is sound afterwards', async () => {
  const cwd = await makeFolder(glossaryFiles)
  const path = await answer(cwd, [accept, undefined, reject, accept, accept])
  const trial = await runCli(['glossary', 'apply', path, '--dry-run'], {cwd})
  expect(trial.stdout).toContain('4 would be written')
  expect(await readFile(join(cwd, targets.variants), 'utf8')).toBe(
    glossaryFiles['glossary/variants/own.tsv']
  )
  expect(await runCli(['glossary', 'apply', path], {cwd})).toEqual({
    code: 0,
    stdout: `glossary/variants/own.tsv:4 邦度 → 国家 approved
glossary/variants/own.tsv:3 更始 → 改革 retired
glossary/terms/own.tsv:2 新质生产力: new quality productive forces approved
glossary/variants/own.tsv:5 集会 → 会议 retired
4 decisions: 4 written, 0 there already, 0 in conflict
`,
    stderr: ''
  })
  const check = await runCli(['glossary', 'check'], {cwd})
  expect(check.stdout).toMatch(/0 errors, 0 warnings/)
  const variants = await readFile(join(cwd, targets.variants), 'utf8')
  expect(variants).toContain(
    '更始\t改革\tword\tbangdu\tretired\t\t\t\tan honest word\n'
  )
})

test('decisions for another version are refused; --merge applies what fits', async () => {
  const cwd = await makeFolder(glossaryFiles)
  const path = await answer(cwd, [
    accept,
    undefined,
    undefined,
    undefined,
    accept
  ])
  const file = join(cwd, targets.variants)
  const changed = (await readFile(file, 'utf8')).replace(
    '集会自由',
    '集会自由|集会权'
  )
  await writeFile(file, changed)
  const refused = await runCli(['glossary', 'apply', path], {cwd})
  expect(refused).toMatchObject({code: 2, stdout: ''})
  expect(refused.stderr).toContain(
    'another version of the glossary in suggest.decisions.json: since the page was made, glossary/variants/own.tsv changed'
  )
  expect(await readFile(file, 'utf8')).toBe(changed)
  const merged = await runCli(['glossary', 'apply', path, '--merge'], {cwd})
  expect(merged.code).toBe(1)
  expect(merged.stdout).toContain('1 written, 0 there already, 1 in conflict')
  expect(merged.stdout).toMatch(
    /own\.tsv:4 conflict \(accept\) Unexpected row `集会 → 会议`, which has been changed since/
  )
  expect(await readFile(file, 'utf8')).toContain('集会自由|集会权')
})

test('a file applied twice says that all is there already', async () => {
  const cwd = await makeFolder(glossaryFiles)
  const path = await answer(cwd, [accept])
  expect(await runCli(['glossary', 'apply', path], {cwd})).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(
      '1 decision: 1 written, 0 there already, 0 in conflict\n'
    )
  })
  const file = join(cwd, targets.variants)
  const written = await readFile(file, 'utf8')
  expect(await runCli(['glossary', 'apply', path], {cwd})).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(
      '1 decision: 0 written, 1 there already, 0 in conflict\n'
    )
  })
  expect(await readFile(file, 'utf8')).toBe(written)
})

test.each([
  [
    '{"format": "zhengben glossary decisions", "version": 1,',
    /suggest\.decisions\.json:1:\d+/
  ],
  ['[]', /^zhengben: Unexpected content of suggest\.decisions\.json, expected/],
  ['not from a page', /expected a file that a review page saved/],
  ['{"format": "other"}', /expected a file that a review page saved/],
  [
    '{"format": "zhengben glossary decisions", "version": 2, "page": "", "glossary": {}, "decisions": []}',
    /1:\d+ Unexpected `version`: expected 1/
  ],
  [
    '{"format": "zhengben glossary decisions", "version": 1, "page": "", "glossary": {}, "decisions": [{"id": "x"}]}',
    /Unexpected absence of `decisions\.0\.action`/
  ]
])('%s is refused with exit 2', async (json, message) => {
  const cwd = await makeFolder({
    ...glossaryFiles,
    'suggest.decisions.json': json
  })
  const {code, stderr} = await runCli(
    ['glossary', 'apply', 'suggest.decisions.json'],
    {cwd}
  )
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
})

test('without a project there is nothing to write to', async () => {
  const cwd = await makeFolder({
    'a.decisions.json':
      '{"format": "zhengben glossary decisions", "version": 1, "page": "", "glossary": {}, "decisions": []}'
  })
  const {code, stderr} = await runCli(
    ['glossary', 'apply', 'a.decisions.json'],
    {cwd}
  )
  expect(code).toBe(2)
  expect(stderr).toContain('absence of a glossary to write to')
})

test('the page of a comparison asks about changed rows, the worst first', async () => {
  const cwd = await makeFolder(glossaryFiles)
  const files = await readOwnFiles(await findProject(cwd), cwd)
  const row = {
    table: 'variants' as const,
    layer: 'word' as const,
    families: ['bangdu'],
    status: 'approved' as const,
    unless: [],
    example: '',
    restored: '',
    note: '',
    path: targets.variants
  }
  const fine = {
    type: 'added' as const,
    after: {...row, variant: '代外', originals: ['代表'], line: 2}
  }
  const bad = {
    type: 'changed' as const,
    before: {...row, variant: '集会', originals: ['聚会'], line: 3},
    after: {...row, variant: '集会', originals: ['会议'], line: 3}
  }
  const before = '公民依法享有集会的权利。'
  const review = createDiffReview(
    {
      commit: '0123456789abcdef',
      rows: [
        {change: fine, edits: 0, texts: 0},
        {change: bad, edits: 1, texts: 1}
      ],
      results: [
        {
          path: 'news.clean.txt',
          before,
          wasClean: true,
          isClean: true,
          changes: [
            {
              range: [6, 8],
              found: '集会',
              before: '集会',
              after: '会议',
              rows: [bad]
            }
          ]
        }
      ]
    },
    files
  )
  expect(review.items.map((d) => [d.form, d.warning])).toEqual([
    ['集会', 'Clean text is changed that was not.'],
    ['代外', undefined]
  ])
  expect(review.items[0]).toMatchObject({
    facts: ['changed, was 聚会', '1 place in 1 text'],
    lines: [{place: 'news.clean.txt:1:7', match: '集会', now: '会议'}],
    asks: {action: 'keep', cells: {unless: '集会自由'}}
  })
})
