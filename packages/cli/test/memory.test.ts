import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadSqlite} from '../../pipeline/src/adapters/sqlite.ts'
import {makeFolder, runCli} from './run-cli.ts'

const header =
  '<header creationtool="Tool" creationtoolversion="2" segtype="sentence" o-tmf="tool" adminlang="en" srclang="zh-CN" datatype="plaintext"><note>客户记忆库</note><prop type="x-client">Yuhe</prop></header>'
const tmx = (...units: ReadonlyArray<string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">${header}<body>\n${units.join('\n')}\n</body></tmx>\n`
const unit = (zh: string, en: string, lang = 'zh-CN'): string =>
  `<tu creationdate="20240102T030405Z" creationid="li"><note>已审</note><tuv xml:lang="${lang}"><seg>${zh}</seg></tuv><tuv xml:lang="EN_us"><seg>${en}</seg></tuv></tu>`

const library = tmx(
  unit('周一闭馆，节假日照常开放。', 'Closed on Mondays, open on holidays.'),
  unit(
    '读者凭<bpt i="1">&lt;b&gt;</bpt>身份证<ept i="1">&lt;/b&gt;</ept>办理借书证。',
    'Readers get a card by showing an ID card.'
  ),
  unit('雙方加強合作。', 'The two sides step up cooperation.', 'zh-TW'),
  '<tu><tuv xml:lang="fr"><seg>Bonjour</seg></tuv></tu>'
)

/** A project with a memory made of these files. */
async function makeProject(
  files: Readonly<Record<string, string | Uint8Array>> = {}
): Promise<string> {
  return makeFolder({
    'zhengben.yaml': '',
    'library.tmx': library,
    ...files
  })
}

async function run(cwd: string, ...argv: ReadonlyArray<string>) {
  const {code, stdout, stderr} = await runCli(['memory', ...argv], {cwd})
  expect(stderr).not.toMatch(/^\s+at /m)
  return {code, stdout, stderr}
}

async function runJson(cwd: string, ...argv: ReadonlyArray<string>) {
  const {stdout, stderr} = await run(cwd, ...argv, '--json')
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('memory import', () => {
  test('takes TMX in once, and says so', async () => {
    const cwd = await makeProject()
    expect(await run(cwd, 'import', 'library.tmx')).toEqual({
      code: 0,
      stdout:
        'library.tmx: 3 new, 0 known, 1 unit without zh and en\nmemory.sqlite has 3 translations\n',
      stderr: ''
    })
    const {stdout} = await run(cwd, 'import', 'library.tmx')
    expect(stdout).toContain('library.tmx: 0 new, 3 known')
    expect((await readdir(cwd)).sort()).toEqual([
      'library.tmx',
      'memory.sqlite',
      'zhengben.yaml'
    ])
  })

  test('takes tags that OmegaT keeps as text for codes, and its order for none', async () => {
    const tu = (zh: string, en: string, props = ''): string =>
      `<tu>${props}<tuv lang="ZH-CN"><seg>${zh}</seg></tuv><tuv lang="EN-US"><seg>${en}</seg></tuv></tu>`
    const cwd = await makeProject({
      'project_save.tmx': `<tmx version="1.1"><header creationtool="OmegaT" segtype="sentence" srclang="ZH-CN"/><body>
${tu('见 &lt;g0&gt;目录&lt;/g0&gt;&lt;x1/&gt;。', 'See the &lt;g0&gt;contents&lt;/g0&gt;&lt;x1/&gt;.')}
${tu('好。', 'Fine.', '<prop type="prev">他笑了。</prop><prop type="next">她走了。</prop>')}
${tu('标题用&lt;h1&gt;。', 'Use &lt;h1&gt; for titles.')}</body></tmx>`
    })
    await run(cwd, 'import', 'project_save.tmx')
    await run(cwd, 'export', '-o', 'all.tmx')
    const xml = await readFile(join(cwd, 'all.tmx'), 'utf8')
    expect(xml).toContain(
      '<seg>See the <bpt i="0" x="0">&#x3C;g0></bpt>contents<ept i="0">&#x3C;/g0></ept><ph x="1">&#x3C;x1/></ph>.</seg>'
    )
    expect(xml).toContain('<seg>Use &#x3C;h1> for titles.</seg>')
    expect(xml.match(/<prop type="x-context-[a-z]+">[^<]*/g)).toEqual([
      '<prop type="x-context-pre">他笑了。',
      '<prop type="x-context-post">她走了。'
    ])
  })

  test.each([
    ['UTF-8 with a mark', (d: string) => Buffer.from(`\u{FEFF}${d}`)],
    ['UTF-16LE', (d: string) => Buffer.from(`\u{FEFF}${d}`, 'utf16le')],
    [
      'UTF-16BE',
      (d: string) => Buffer.from(`\u{FEFF}${d}`, 'utf16le').swap16()
    ],
    ['UTF-16LE without a mark', (d: string) => Buffer.from(d, 'utf16le')],
    ['CRLF', (d: string) => Buffer.from(d.replaceAll('\n', '\r\n'))]
  ])('reads %s', async (_, encode) => {
    const text = tmx(unit('测试', 'test'), unit('𠮷野家', 'Yoshinoya'))
    const cwd = await makeProject({'a.tmx': encode(text)})
    const {code, stderr} = await run(cwd, 'import', 'a.tmx')
    expect([code, stderr]).toEqual([0, ''])
    const {matches} = await runJson(cwd, 'search', '测试')
    expect(matches[0].entry).toMatchObject({
      source: '测试',
      languages: {source: 'zh-CN', target: 'EN_us'}
    })
  })

  test('reads another encoding that the declaration names', async () => {
    const gb18030 = Buffer.from([0xb2, 0xe2, 0xca, 0xd4])
    const cwd = await makeProject({
      'a.tmx': Buffer.concat([
        Buffer.from(
          '<?xml version="1.0" encoding="GBK"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>'
        ),
        gb18030,
        Buffer.from(
          '</seg></tuv><tuv xml:lang="en"><seg>test</seg></tuv></tu></body></tmx>'
        )
      ])
    })
    await run(cwd, 'import', 'a.tmx')
    const {matches} = await runJson(cwd, 'search', '测试')
    expect(matches[0].entry.target).toBe('test')
  })

  test.each([
    ['broken', '<tmx version="1.4"><body>\n<tu>\n', /3:1 .*Unexpected XML/],
    ['no TMX', '<html/>', /expected tmx/],
    [
      'an entity',
      '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx/>',
      /1:\d+ .*Unexpected declarations/
    ],
    [
      'lost bytes',
      Buffer.concat([
        Buffer.from('<?xml version="1.0"?>\n<tmx><body><tu>测'),
        Buffer.from([0xe6, 0xb5]),
        Buffer.from('</tu></body></tmx>')
      ]),
      /2:17 .*Unexpected byte at \d+, expected utf-8 text/
    ],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="klingon"?><tmx/>',
      /Unknown encoding "klingon"/
    ]
  ])(
    'takes nothing of several files where one is %s',
    async (_, bad, reason) => {
      const cwd = await makeProject({'bad.tmx': bad, 'new/z.tmx': library})
      await run(cwd, 'import', 'library.tmx')
      const before = await readFile(join(cwd, 'memory.sqlite'))
      const {code, stdout, stderr} = await run(
        cwd,
        'import',
        'new/z.tmx',
        'bad.tmx'
      )
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(reason)
      expect(stderr).toContain('bad.tmx')
      expect(stderr).toContain('nothing was taken in')
      expect(before.equals(await readFile(join(cwd, 'memory.sqlite')))).toBe(
        true
      )
      await run(cwd, 'import', 'bad.tmx', '-m', 'other.sqlite')
      await expect(stat(join(cwd, 'other.sqlite'))).rejects.toThrow('ENOENT')
    }
  )

  test('takes in what is translated unit by unit, drafts left out', async () => {
    const cwd = await makeProject({
      'corpus/canteen/source.txt': '社区食堂开张了。早餐两元。老人打八折。\n',
      'corpus/canteen/translation.en.yaml': `language: en
units:
  - source: 社区食堂开张了。
    target: The community canteen has opened.
  - source: 早餐两元。
    target: Breakfast is cheap.
    state: initial
    origin: engine local
  - source: 老人打八折。
    target: ""
`
    })
    const {code, stdout} = await run(cwd, 'import', 'corpus/canteen')
    expect([code, stdout]).toEqual([
      0,
      'corpus/canteen/source.txt: 1 new, 0 known, 1 draft left out (state initial: nobody has looked at them)\nmemory.sqlite has 1 translation\n'
    ])
    const {matches} = await runJson(cwd, 'search', '社区食堂开张了。')
    expect(matches[0].entry).toMatchObject({
      target: 'The community canteen has opened.',
      after: '早餐两元。'
    })
  })

  test('takes XLIFF, tables and documents in, as far as they are translated', async () => {
    const cwd = await makeProject({
      'job.xlf': `<xliff version="1.2"><file source-language="zh-CN" target-language="en" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>今天有雨。</source><target state="final">It is raining today.</target></trans-unit>
<trans-unit id="2"><source>明天有雪。</source><target state="needs-translation">明天有雪。</target></trans-unit>
<trans-unit id="3"><source>后天放晴。</source><target>It will clear up the day after tomorrow.</target></trans-unit>
</body></file></xliff>`,
      'table.tsv': 'zh\ten\tnote\n本馆周一闭馆。\tClosed on Mondays.\t对外\n',
      'corpus/canteen/source.txt': '社区食堂开张了。早飯两元。老人打八折。\n',
      'corpus/canteen/translation.en.md':
        'The community canteen has opened. Breakfast costs two yuan. Elderly people get 20 percent off.\n'
    })
    const result = await runJson(
      cwd,
      'import',
      'job.xlf',
      'table.tsv',
      'corpus'
    )
    expect(result).toEqual({
      memory: 'memory.sqlite',
      size: 6,
      files: [
        {path: 'job.xlf', added: 2, known: 0, passed: 1},
        {path: 'table.tsv', added: 1, known: 0, passed: 0},
        {path: 'corpus/canteen/source.txt', added: 3, known: 0, passed: 0}
      ]
    })
    const first = async (text: string) =>
      (await runJson(cwd, 'search', text)).matches[0]
    expect(await first('后天放晴。')).toMatchObject({
      entry: {before: '明天有雪。', after: '', origin: 'job.xlf'}
    })
    expect(await first('本馆周一闭馆。')).toMatchObject({
      entry: {notes: ['对外']}
    })
    // Restored and as found it is the same unit.
    for (const text of ['早饭两元。', '早飯两元。'])
      expect(await first(text)).toMatchObject({
        score: 100,
        entry: {
          source: '早饭两元。',
          found: '早飯两元。',
          target: 'Breakfast costs two yuan.',
          origin: 'corpus/canteen/source.txt'
        },
        differences: [{kind: 'same', text}]
      })
  })

  test('says what to do where it cannot', async () => {
    const cwd = await makeFolder({
      'library.tmx': library,
      'text.txt': '今天有雨。\n'
    })
    const say = async (...argv: ReadonlyArray<string>) => {
      const {code, stderr} = await run(cwd, ...argv)
      return `${code} ${stderr}`
    }
    expect(await say('import', 'library.tmx')).toMatch(
      /^2 .*expected --memory FILE.sqlite, or memory: FILE.sqlite/
    )
    expect(await say('import', '-m', 'm.sqlite')).toMatch(/^2 .*expected FILE…/)
    expect(await say('import', 'no.tmx', '-m', 'm.sqlite')).toMatch(
      /^1 no\.tmx\n.*no such file/
    )
    expect(await say('import', 'text.txt', '-m', 'm.sqlite')).toMatch(
      /^1 text\.txt\n.*without translation/
    )
    expect(await say('import', 'library.tmx', '-m', 'library.tmx')).toMatch(
      /^2 .*expected a file like memory\.sqlite/
    )
    expect(await say('import', 'library.tmx', '-m', 'text.txt')).toMatch(
      /^2 .*it is no memory of zhengben, or damaged/
    )
    expect(await readFile(join(cwd, 'text.txt'), 'utf8')).toBe('今天有雨。\n')
  })
})

test('a memory that has lost its tables: said in words', async () => {
  const cwd = await makeProject()
  await run(cwd, 'import', 'library.tmx')
  const path = join(cwd, 'memory.sqlite')
  const db = loadSqlite()(path, false)
  db.exec('DROP TABLE gram')
  db.close()
  const {code, stderr} = await run(cwd, 'search', '读者')
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/memory\.sqlite: it is damaged/)
  ])
})

test('memory import takes what was translated unit by unit, but no drafts', async () => {
  const cwd = await makeProject({
    'corpus/canteen/source.txt': '社区食堂开张了。排队的多数是老人。\n',
    'corpus/canteen/translation.en.yaml': `language: en
units:
  - source: 社区食堂开张了。
    target: The community canteen has opened.
  - source: 排队的多数是老人。
    target: Queue most old.
    state: initial
    origin: engine ollama
`,
    'job.xlf': `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body><trans-unit id="1"><source>好。</source><target state="needs-review-translation" state-qualifier="mt-suggestion">Gut.</target></trans-unit></body></file></xliff>`
  })
  const {code, stdout} = await run(cwd, 'import', 'corpus/canteen', 'job.xlf')
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('memory.sqlite has 1 translation\n')
  ])
})

describe('memory search', () => {
  test('marks what differs', async () => {
    const cwd = await makeProject()
    await run(cwd, 'import', 'library.tmx')
    const plain = await run(cwd, 'search', '周二闭馆，节假日照常开放。')
    expect(plain).toEqual({
      code: 0,
      stdout:
        ' 92%  周[-一-]{+二+}闭馆，节假日照常开放。\n      Closed on Mondays, open on holidays.\n      已审\n      library.tmx, li, 2024-01-02\n',
      stderr: ''
    })
    const colored = await runCli(
      ['memory', 'search', '周二闭馆，节假日照常开放。'],
      {cwd, terminal: 80, env: {TERM: 'xterm'}}
    )
    expect(colored.stdout).toContain(
      '周\u{1B}[9;31m一\u{1B}[0m\u{1B}[4;32m二\u{1B}[0m闭馆'
    )
    expect(await run(cwd, 'search', '别的什么也没有')).toMatchObject({
      code: 1,
      stdout: 'No segment is 70% like 别的什么也没有\n'
    })
  })

  test('shows words in context, from both sides', async () => {
    const cwd = await makeProject()
    await run(cwd, 'import', 'library.tmx')
    const {stdout} = await run(cwd, 'search', '--concordance', '身份证')
    expect(stdout).toBe(
      `${' '.repeat(32)}读者凭[身份证]办理借书证。\n    Readers get a card by showing an ID card.\n    library.tmx, li, 2024-01-02\n`
    )
    const found = await runJson(cwd, 'search', '--concordance', 'id CARD')
    expect(found).toMatchObject({
      side: 'target',
      hasMore: false,
      hits: [
        {
          text: 'Readers get a card by showing an ID card.',
          ranges: [[33, 40]],
          entry: {source: '读者凭身份证办理借书证。'}
        }
      ]
    })
    const one = await runJson(
      cwd,
      'search',
      '--in',
      'target',
      'the…cooperation'
    )
    expect(one.hits[0].ranges).toEqual([
      [0, 3],
      [22, 33]
    ])
    const more = await run(
      cwd,
      'search',
      '--concordance',
      '。',
      '--in',
      'source',
      '--limit',
      '1'
    )
    expect(more.stdout).toContain('There are more; --limit N shows them')
  })

  test('shows what terminals would take for commands', async () => {
    const cwd = await makeProject({
      'a.tsv': '今天\u{1B}[2J有雨。\tIt \u{1B}]0;x\u{7}rains.\n'
    })
    await run(cwd, 'import', 'a.tsv')
    for (const argv of [
      ['search', '今天\u{1B}[2J有雨。'],
      ['search', '--concordance', '有雨'],
      ['search', '--concordance', 'rains']
    ]) {
      const {code, stdout} = await run(cwd, ...argv)
      expect(code).toBe(0)
      expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }
  })

  test('takes the memories of the project, TMX among them', async () => {
    const cwd = await makeProject({
      'zhengben.yaml': 'memory: [tm/own.sqlite, ../library.tmx]\n'
    })
    const inner = join(cwd, 'inner')
    await mkdir(join(inner, 'tm'), {recursive: true})
    await writeFile(
      join(inner, 'zhengben.yaml'),
      'memory: [tm/own.sqlite, ../library.tmx]\n'
    )
    await writeFile(join(inner, 'a.tsv'), '周日闭馆。\tClosed on Sundays.\n')
    await run(inner, 'import', 'a.tsv')
    await stat(join(inner, 'tm/own.sqlite'))
    const {matches} = await runJson(inner, 'search', '周日闭馆。')
    expect(matches).toHaveLength(1)
    const both = await runJson(inner, 'search', '--concordance', '闭馆')
    expect(both.hits).toHaveLength(2)
    const named = await runJson(
      cwd,
      'search',
      ...['-m', 'library.tmx', '--concordance', '闭馆']
    )
    expect(named.hits).toHaveLength(1)
  })

  test.each([
    [['search'], 'expected TEXT'],
    [['search', 'x', '--minimum', '0'], 'from 1 to 101'],
    [['search', 'x', '--in', 'left'], 'expected source or target'],
    [['search', '…', '--concordance'], 'expected words to look for'],
    [['search', 'x', '-m', 'no.sqlite'], 'no such file; make it with'],
    [['search', 'x'], 'Unexpected absence of a memory'],
    [['stats', 'x'], 'expected --memory FILE.sqlite'],
    [['export'], 'expected -o FILE.tmx'],
    [['stats'], 'no such file; make it with']
  ])('%j is wrong usage', async (argv, reason) => {
    const {code, stderr} = await run(await makeProject(), ...argv)
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)])
  })
})

describe('memory export', () => {
  test('gives back what was imported', async () => {
    const cwd = await makeProject()
    await run(cwd, 'import', 'library.tmx')
    expect(await run(cwd, 'export', '-o', 'out/all.tmx')).toMatchObject({
      code: 0,
      stdout: 'out/all.tmx: 3 translations of memory.sqlite\n'
    })
    const text = await readFile(join(cwd, 'out/all.tmx'), 'utf8')
    expect(text).toContain(
      `${header.replace(/<note.*/, '')}\n    <note>客户记忆库</note>\n    <prop type="x-client">Yuhe</prop>`
    )
    expect(text).toContain(`
    <tu creationdate="20240102T030405Z" creationid="li">
      <note>已审</note>
      <prop type="x-context-pre">周一闭馆，节假日照常开放。</prop>
      <prop type="x-context-post">雙方加強合作。</prop>
      <prop type="x-origin">library.tmx</prop>
      <tuv xml:lang="zh-CN">
        <seg>读者凭<bpt i="1">&#x3C;b></bpt>身份证<ept i="1">&#x3C;/b></ept>办理借书证。</seg>
      </tuv>
      <tuv xml:lang="EN_us">
        <seg>Readers get a card by showing an ID card.</seg>
      </tuv>
    </tu>`)
    await run(cwd, 'import', 'out/all.tmx', '-m', 'again.sqlite')
    await run(cwd, 'export', '-o', 'again.tmx', '-m', 'again.sqlite')
    expect(await readFile(join(cwd, 'again.tmx'), 'utf8')).toBe(text)
    const {code, stderr} = await run(cwd, 'export', '-o', 'memory.sqlite')
    expect([code, stderr]).toEqual([2, expect.stringContaining('is an input')])
  })
})

test('memory stats counts', async () => {
  const cwd = await makeProject()
  await run(cwd, 'import', 'library.tmx')
  expect(await runJson(cwd, 'stats')).toMatchObject({
    memory: 'memory.sqlite',
    entries: 3,
    sources: 3,
    origins: [{name: 'library.tmx', entries: 3}],
    languages: [
      {name: 'zh-CN → EN_us', entries: 2},
      {name: 'zh-TW → EN_us', entries: 1}
    ]
  })
})

test('analyse holds documents against a stored memory, but not their own', async () => {
  const cwd = await makeProject({
    'job/a.txt': '周一闭馆，节假日照常开放。\n读者凭护照办理借书证。\n',
    'corpus/one/source.txt': '今天有雨。\n',
    'corpus/one/translation.en.md': 'It is raining today.\n'
  })
  await run(cwd, 'import', 'library.tmx', 'corpus')
  const bands = async (...argv: ReadonlyArray<string>) => {
    const {stdout, stderr, code} = await runCli(
      ['analyse', ...argv, '--json'],
      {cwd}
    )
    expect(stderr).not.toMatch(/^\s+at /m)
    if (code !== 0) return stderr
    return JSON.parse(stdout).documents.map(
      (d: {bands: Record<string, {segments: number}>}) =>
        Object.keys(d.bands).filter((name) => d.bands[name]?.segments)
    )
  }
  const expected = [['exact', '75-84']]
  expect(await bands('job/a.txt')).toEqual(expected)
  expect(await bands('job/a.txt', '-m', 'memory.sqlite')).toEqual(expected)
  expect(await bands('job/a.txt', '-m', 'library.tmx')).toEqual(expected)
  expect(await bands('corpus/one', '--no-corpus')).toEqual([['none']])
  expect(await bands('job/a.txt', '-m', 'no.sqlite')).toContain('no such file')
})
