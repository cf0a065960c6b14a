import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const termHeader =
  '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote\n'
const belt =
  '一带一路\tBelt and Road Initiative\tBRI\tOBOR\tnt\teconomy\tapproved\t\n'
const variantHeader =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n'
const state = '邦度\t国家\tword\tbangdu\tapproved\t\t\t\t\n'

const project = {
  'zhengben.yaml': 'glossary: glossary\n',
  'glossary/terms/economy.tsv': termHeader + belt,
  'glossary/variants/bangdu.tsv': variantHeader + state
}

test('a termbase comes in as proposals; what contradicts is left out and listed', async () => {
  const cwd = await makeFolder({
    ...project,
    'client.csv':
      'Chinese,English,English,Client\r\n三农,"agriculture, rural areas and rural residents",san nong,ACME\r\n一带一路,"One Belt, One Road",,\r\n'
  })
  const argv = [
    'glossary',
    'import',
    'client.csv',
    '--into',
    'terms/client.tsv'
  ]
  const dry = await runCli([...argv, '--dry-run'], {cwd})
  expect(dry.code).toBe(1)
  expect(dry.stdout).toContain('glossary/terms/client.tsv would get +1 row, 0')
  await expect(
    readFile(join(cwd, 'glossary/terms/client.tsv'))
  ).rejects.toMatchObject({code: 'ENOENT'})
  const {code, stdout, stderr} = await runCli(argv, {cwd})
  expect(stderr).toBe('')
  expect(code).toBe(1)
  expect(
    stdout
  ).toBe(`client.csv: 2 terms (csv): 1 new, 0 extended, 0 known, 0 refused, 1 in conflict
glossary/terms/client.tsv +1 row, 0 extended

Left out, contradicts a row; change one of the two, or take the file’s side with --prefer-file:
  client.csv:3 一带一路 preferred: One Belt, One Road ≠ Belt and Road Initiative at glossary/terms/economy.tsv:2

A glossary has no place for:
  Client: 1 (client.csv:2 ACME)
`)
  expect(await readFile(join(cwd, 'glossary/terms/client.tsv'), 'utf8')).toBe(
    `${termHeader}三农\tagriculture, rural areas and rural residents\tsan nong\t\t\t\tproposed\t\n`
  )
  expect(await readFile(join(cwd, 'glossary/terms/economy.tsv'), 'utf8')).toBe(
    termHeader + belt
  )
  expect((await runCli(['glossary', 'check'], {cwd})).code).toBe(0)
})

test('what is known grows where it stands; --prefer-file changes it', async () => {
  const cwd = await makeFolder({
    ...project,
    'a.csv':
      'source,preferred,admitted,status\n一带一路,Belt and Road,Silk Road,retired\n'
  })
  const {code, stdout} = await runCli(
    ['glossary', 'import', 'a.csv', '--prefer-file'],
    {cwd}
  )
  expect(stdout).toContain('Changed as the file says:')
  expect(stdout).toContain(
    'glossary/terms/economy.tsv:2 一带一路 preferred: Belt and Road Initiative → Belt and Road; admitted: BRI → BRI|Silk Road'
  )
  expect(code).toBe(0)
  expect(await readFile(join(cwd, 'glossary/terms/economy.tsv'), 'utf8')).toBe(
    `${termHeader}一带一路\tBelt and Road\tBRI|Silk Road\tOBOR\tnt\teconomy\tretired\t\n`
  )
})

test('an OpenCC dictionary brings variants, by family where it has one', async () => {
  const cwd = await makeFolder({
    ...project,
    'spun.txt': '邦度\t国度\n集会\t会议 集会\n自己\t自己\n'
  })
  const {code, stdout} = await runCli(
    ['glossary', 'import', 'spun.txt', '--into', 'variants/spun.tsv'],
    {cwd}
  )
  expect(code).toBe(1)
  expect(stdout).toContain('spun.txt:1 邦度 original: 国度 ≠ 国家')
  expect(stdout).toContain('spun.txt:3 Unexpected empty `original`')
  expect(stdout).toContain('value that is the key itself: 2')
  expect(await readFile(join(cwd, 'glossary/variants/spun.tsv'), 'utf8')).toBe(
    `${variantHeader}集会\t会议\tword\t\tproposed\t\t\t\t\n`
  )
})

test('a list of words for jieba can be kept', async () => {
  const cwd = await makeFolder({
    ...project,
    'names.txt': '绿地集团 20 nt\n周至县\n'
  })
  const {code, stdout} = await runCli(
    ['glossary', 'import', 'names.txt', '--into', 'keep.tsv'],
    {cwd}
  )
  expect(code).toBe(0)
  expect(stdout).toContain('frequency: 1')
  expect(await readFile(join(cwd, 'glossary/keep.tsv'), 'utf8')).toBe(
    '# text\tnote\n周至县\t\n绿地集团\t\n'
  )
})

test.each([
  [
    'quotes.csv',
    'zh,en\n两会,"Two Sessions\n三农,x\n',
    'quotes.csv:2:4 Unexpected quotation mark that is never closed'
  ],
  [
    'a.csv',
    'Wort,Ding\nx,y\n',
    'a.csv:1:1 Unexpected header `Wort`, `Ding`, expected a column for source and preferred; say which it is with --map NAME=source'
  ],
  ['empty.csv', '', 'empty.csv: Unexpected empty file, expected rows'],
  [
    'mixed.csv',
    Buffer.concat([
      Buffer.from('zh,en\n两会,Two Sessions\n三农,'),
      Buffer.from([0xb0, 0xee, 0xff, 0xfe])
    ]),
    'mixed.csv:3:'
  ],
  [
    'a.tbx',
    '<!DOCTYPE martif [<!ENTITY a "b">]><martif>&a;</martif>',
    'entities are not read'
  ],
  [
    'page.tbx',
    '<html><body/></html>',
    'page.tbx:1:1 Unexpected <html>, expected a termbase'
  ],
  [
    'a.xlsx',
    'zh,en\n',
    'a.xlsx:1:1 Unexpected data, expected a workbook (.xlsx)'
  ],
  [
    'broken.xlsx',
    Buffer.from('PK\u0003\u0004 and nothing'),
    'expected a workbook (.xlsx)'
  ],
  ['words.txt', '邦度\t国家\n集会 会议\n', 'words.txt:2:1 Unexpected line']
])(
  '%s that is broken is refused in words, and nothing is written',
  async (name, value, message) => {
    const cwd = await makeFolder({...project, [name]: value})
    const {code, stderr, stdout} = await runCli(['glossary', 'import', name], {
      cwd
    })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^\s+at |fault of the program/m)
    expect([code, stdout]).toEqual([2, ''])
    expect(
      await readFile(join(cwd, 'glossary/terms/economy.tsv'), 'utf8')
    ).toBe(termHeader + belt)
  }
)

test('a glossary that is broken is not written to', async () => {
  const cwd = await makeFolder({
    ...project,
    'glossary/terms/law.tsv': `${termHeader}宪法\tConstitution\n`,
    'a.csv': 'zh,en\n三农,rural issues\n'
  })
  const {code, stderr} = await runCli(['glossary', 'import', 'a.csv'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('glossary/terms/law.tsv:2:')
  expect(stderr).toContain('Mend the glossary first; nothing was done')
})

test('rows that would break the glossary are left out with a reason', async () => {
  const cwd = await makeFolder({
    ...project,
    'a.csv':
      'variant,original,layer,unless\n家国,家国,word,\n众,很多,char,\n集会,会议,word,大会\n#会,会,word,\n'
  })
  const {code, stdout} = await runCli(['glossary', 'import', 'a.csv'], {cwd})
  expect(code).toBe(1)
  expect(stdout).toContain('0 new, 0 extended, 0 known, 4 refused')
  expect(stdout).toContain(
    'a.csv:2 Unexpected original `家国`, the same as the variant'
  )
})

test('a table for a spreadsheet holds no formula and comes back whole', async () => {
  const cwd = await makeFolder({
    ...project,
    'glossary/variants/bangdu.tsv': `${variantHeader}+V信\t加微信\tword\thomophone\tapproved\t\t\t\t=1+1\n`
  })
  const {code, stdout} = await runCli(
    ['glossary', 'export', 'out.csv', '--what', 'variants'],
    {cwd}
  )
  expect([code, stdout]).toEqual([0, 'out.csv: 1 variant as csv\n'])
  const csv = await readFile(join(cwd, 'out.csv'), 'utf8')
  expect(csv).toContain(`"'+V信"`)
  expect(csv).toContain(`"'=1+1"`)
  expect(await runCli(['glossary', 'import', 'out.csv'], {cwd})).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 known')
  })
})

test('what a format cannot hold is listed', async () => {
  const cwd = await makeFolder(project)
  const {stdout} = await runCli(['glossary', 'export', 'terms.utf8'], {cwd})
  expect(stdout).toContain('terms.utf8: 1 term as omegat\n')
  expect(stdout).toContain(
    'What omegat cannot hold:\n  pos: 1 (glossary/terms/economy.tsv:2 nt)\n'
  )
  expect(await readFile(join(cwd, 'terms.utf8'), 'utf8')).toBe(
    '一带一路\tBelt and Road Initiative\t≈ BRI ✗ OBOR\n'
  )
  const json = await runCli(
    ['glossary', 'export', 'a.tbx', '--format', 'tbx3', '--json'],
    {cwd}
  )
  expect(JSON.parse(json.stdout)).toMatchObject({
    format: 'tbx3',
    kind: 'terms',
    rows: 1,
    dropped: []
  })
})

test('rows are chosen by status and family', async () => {
  const cwd = await makeFolder({
    ...project,
    'glossary/variants/x.tsv': `${variantHeader}集会\t会议\tword\tguodu\tproposed\t\t\t\t\n`
  })
  const run = async (...argv: ReadonlyArray<string>): Promise<string> =>
    (await runCli(['glossary', 'export', 'o.csv', ...argv], {cwd})).stdout
  expect(await run('--what', 'variants')).toContain('2 variants')
  expect(await run('--what', 'variants', '--status', 'approved')).toContain(
    '1 variant as csv, 1 left out'
  )
  expect(await run('--what', 'variants', '--family', 'guodu')).toContain(
    '1 variant '
  )
})

test.each([
  [['export'], 'Unexpected 0 files'],
  [['export', 'a.pdf'], 'Unexpected output a.pdf, expected an ending of .csv'],
  [['export', 'a.tbx', '--what', 'variants'], 'Unexpected variants in tbx2'],
  [['export', 'a.csv', '--format', 'tbx'], 'did you mean tbx2?'],
  [['export', 'a.csv', '--status', 'done'], 'Unexpected --status done'],
  [['export', 'a.csv', '--what', 'all'], 'Unexpected --what all'],
  [['export', 'a.csv', '--family', 'x'], 'Unexpected --family for terms'],
  [['export', 'glossary/terms/economy.tsv'], 'among the files of the glossary'],
  [['export', 'glossary/terms/new.tsv'], 'among the files of the glossary'],
  [['import'], 'Unexpected 0 files'],
  [['import', 'nowhere.csv'], 'Cannot read nowhere.csv: no such file'],
  [
    ['import', 'a.csv', '--into', 'x.tsv'],
    'Unexpected --into x.tsv, expected variants/NAME.tsv'
  ],
  [['import', 'a.csv', '--into', 'terms/../../x.tsv'], 'Unexpected --into'],
  [['import', 'a.csv', '--map', 'x'], 'Unexpected `x` in --map'],
  [['search'], 'Unexpected absence of a text'],
  [['search', 'x', '--limit', '0'], 'expected a whole number from 1']
])('glossary %j is wrong usage', async (argv, message) => {
  const cwd = await makeFolder(project)
  const {code, stderr, stdout} = await runCli(['glossary', ...argv], {cwd})
  expect(stderr).toContain(message)
  expect([code, stdout]).toEqual([2, ''])
})

test('without a project there is nothing to import into', async () => {
  const cwd = await makeFolder({'a.csv': 'zh,en\n三农,rural issues\n'})
  const {code, stderr} = await runCli(['glossary', 'import', 'a.csv'], {cwd})
  expect(stderr).toContain('zhengben init')
  expect(code).toBe(2)
})

test('a sheet of 100,000 rows that is cut off in the middle of a cell says where', async () => {
  const rows = Array.from({length: 100_000}, (_, i) => `"术语${i}","term ${i}"`)
  const cwd = await makeFolder(project)
  await writeFile(
    join(cwd, 'big.csv'),
    `zh,en\n${rows.join('\n').slice(0, -1)}`
  )
  const {code, stderr} = await runCli(['glossary', 'import', 'big.csv'], {cwd})
  expect(stderr).toContain('big.csv:100001:')
  expect(code).toBe(2)
})

test('a table saved as Unicode text is known by its header, not taken for OmegaT’s', async () => {
  const cwd = await makeFolder({
    ...project,
    'a.txt': Buffer.from(
      '\u{FEFF}中文\t英文\t备注\r\n三农\t"agriculture, rural areas"\t\r\n',
      'utf16le'
    ),
    'b.utf8': '三农\trural issues\n'
  })
  const {code, stdout} = await runCli(['glossary', 'import', 'a.txt'], {cwd})
  expect(stdout).toContain('a.txt: 1 term (tsv): 1 new')
  expect(code).toBe(0)
  expect(
    await runCli(['glossary', 'import', 'b.utf8', '--map', '1=source'], {cwd})
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Unexpected --map for omegat')
  })
})
