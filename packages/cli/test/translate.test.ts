import {
  appendFile,
  readdir,
  readFile,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  readData,
  say,
  translate,
  translations
} from '../../translate/test/helpers/chat.ts'
import {type Answer, fail, serve} from '../../translate/test/helpers/serve.ts'
import {makeFolder, type Outcome, runCli} from './run-cli.ts'

const text =
  '市图书馆今年新增藏书12000册。读者凭身份证办理借书证。周一闭馆，节假日照常开放。\n'
const [books = '', card = '', monday = ''] = text.trim().split(/(?<=。)/)
const english: Readonly<Record<string, string>> = {
  [books]: 'The city library added 12,000 books this year.',
  [card]: 'Readers get a library card by showing their ID card.',
  [monday]: 'It is closed on Mondays and open as usual on holidays.'
}
const tmx = (...units: ReadonlyArray<readonly [string, string]>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>
${units.map(([zh, en]) => `<tu><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv>${en && `<tuv xml:lang="en"><seg>${en}</seg></tuv>`}</tu>`).join('\n')}
</body></tmx>
`
const memory = tmx(
  [
    '周二闭馆，节假日照常开放。',
    'It is closed on Tuesdays and open as usual on holidays.'
  ],
  [card, english[card] ?? '']
)
const key = 'sk-0123456789abcdef0123'
const settings = (url: string, rest = ''): string =>
  `corpus: corpus\nengines:\n  local:\n    url: ${url}/v1\n    model: m\n    key-variable: LOCAL_KEY\n${rest}`

/** A project with one document and a server for the engine `local`. */
async function makeProject(
  answers: ReadonlyArray<Answer>,
  files: Readonly<Record<string, string>> = {}
) {
  const server = await serve(...answers)
  const cwd = await makeFolder({
    'zhengben.yaml': settings(server.url),
    'corpus/library/source.txt': text,
    'client.tmx': memory,
    ...files
  })
  const read = (path: string): Promise<string> =>
    readFile(join(cwd, path), 'utf8')
  const run = (...argv: ReadonlyArray<string>): Promise<Outcome> =>
    runCli(['translate', ...argv], {cwd, env})
  const env = {LOCAL_KEY: key, LOCAL_KEY_HOST: server.host}
  return {...server, cwd, env, read, run}
}
const store = 'corpus/library/translation.en.yaml'
const engine = ['--engine', 'local']

describe('translate', () => {
  test('fills from memory, says how alike, and asks nobody', async () => {
    const {run, read, requests, cwd} = await makeProject([fail(500)])
    const {code, stdout, stderr} = await run('-m', 'client.tmx')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/source\.txt +3 +0 +0 +1 +0 +1 +0 +0 +0 +1\n/)
    expect(await read(store)).toContain(`units:
  - source: ${books}
    target: ""
  - source: ${card}
    target: ${english[card]}
    state: translated
    origin: memory 100 client.tmx
  - source: ${monday}
    target: It is closed on Tuesdays and open as usual on holidays.
    state: initial
    origin: memory 92 client.tmx
    note: "Memory 92%: 周[-二-]{+一+}闭馆，节假日照常开放。"
`)
    expect(requests).toEqual([])
    expect(await readdir(cwd)).not.toContain('.zhengben')
  })

  test('shows in a dry run what memories would fill in', async () => {
    const {run, cwd} = await makeProject([fail(500)])
    const {stdout} = await run('-m', 'client.tmx', '--dry-run')
    expect(stdout).toContain(`Would fill in corpus/library/source.txt:
u2  memory 100 client.tmx, translated
    ${card}
    ${english[card]}
`)
    expect(stdout).toContain('A dry run: nothing is written or sent.\n')
    expect(await readdir(join(cwd, 'corpus/library'))).toEqual(['source.txt'])
  })

  test('says why it left what holds no Chinese', async () => {
    const {run, read} = await makeProject([translate(english)], {
      'corpus/library/source.txt': `2023-12-31\n\n${text}`
    })
    const {code, stderr} = await run(...engine)
    expect(code).toBe(0)
    expect(stderr).toMatch(/1:1 +warning +Left empty\. No Chinese in it/)
    expect(await read(store)).toContain('source: 2023-12-31\n    target: ""')
  })

  test('leaves matches below the minimum', async () => {
    const {run, read} = await makeProject([fail(500)])
    await run('-m', 'client.tmx', '--minimum', '95')
    expect(await read(store)).not.toContain('Tuesdays')
  })

  test('asks an engine for the rest, and records what was sent', async () => {
    const {run, read, requests, host, cwd} = await makeProject([
      translate(english)
    ])
    const {code, stdout, stderr} = await run('-m', 'client.tmx', ...engine)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/source\.txt +3 +0 +0 +1 +0 +1 +0 +0 +1 +0\n/)
    expect(stdout).toContain(
      `to local at ${host} is recorded in .zhengben/sent.ndjson`
    )
    expect(
      requests.map((d) => readData(d).segments.map((s) => s.text))
    ).toEqual([[books]])
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${key}`)
    expect(await read(store)).toContain(
      `    target: ${english[books]}\n    state: initial\n    origin: engine local m\n`
    )
    const [line = '', ...rest] = (await read('.zhengben/sent.ndjson')).split(
      '\n'
    )
    expect(rest).toEqual([''])
    expect(JSON.parse(line)).toMatchObject({
      engine: 'local',
      model: 'm',
      host,
      document: 'corpus/library/source.txt',
      units: 1,
      segments: [books],
      context: [card, english[card], monday, expect.any(String)]
    })
    for (const name of await readdir(join(cwd, '.zhengben'))) {
      expect(await read(`.zhengben/${name}`)).not.toContain(key)
      if (name.endsWith('.ndjson') && process.platform !== 'win32')
        expect((await stat(join(cwd, '.zhengben', name))).mode & 0o077).toBe(0)
    }
  })

  test('keeps what is translated, drafts too', async () => {
    const own = `language: en
units:
  # By hand.
  - source: ${books}
    target: Mine.
  - source: ${card}
    target: A draft.
    state: initial
    origin: engine other
`
    const {run, read, requests} = await makeProject([translate(english)], {
      [store]: own
    })
    expect((await run('-m', 'client.tmx', ...engine)).code).toBe(0)
    expect((await read(store)).startsWith(own)).toBe(true)
    expect(requests).toEqual([])
    const once = await read(store)
    await run('-m', 'client.tmx', ...engine)
    expect(await read(store)).toBe(once)
  })

  test('takes a translation over, and says which counts now', async () => {
    const {run, read} = await makeProject([translate(english)], {
      'corpus/library/source.txt': `${books}${card}\n\n馆长说，明年还要再建三座分馆，都在地铁站旁边。\n`,
      'corpus/library/translation.en.md': `${english[books]} ${english[card]}\n`
    })
    const {stdout} = await run(...engine)
    expect(stdout).toContain(
      'corpus/library/translation.en.md is left as it is and counts no more: corpus/library/translation.en.yaml does.'
    )
    expect(await read('corpus/library/translation.en.md')).toContain(
      english[books]
    )
    expect((await read(store)).match(/target: \S/g)).toHaveLength(3)
  })

  test('shows what it would send, and sends and writes nothing', async () => {
    const {run, requests, cwd, host} = await makeProject([fail(500)])
    const {code, stdout} = await runCli(
      ['translate', '-m', 'client.tmx', ...engine, '--dry-run'],
      {cwd}
    )
    expect(code).toBe(0)
    expect(stdout).toContain(
      `Would send 1 request to local at ${host}: 1 text, with their neighbours `
    )
    expect(stdout).toContain(`1  1 text\n    ${books}\n`)
    expect(stdout).not.toContain('"messages"')
    const whole = await run(...engine, '--dry-run', '--verbose')
    expect(whole.stdout).toContain('"messages"')
    expect(requests).toEqual([])
    expect(await readdir(cwd)).not.toContain('.zhengben')
    expect(await readdir(join(cwd, 'corpus/library'))).toEqual(['source.txt'])
    const json = JSON.parse(
      (await run(...engine, '--dry-run', '--json')).stdout
    )
    expect(json.jobs[0].requests).toMatchObject([
      {segments: [books, card, monday], body: {model: 'm', messages: [{}, {}]}}
    ])
    expect(JSON.stringify(json)).not.toContain(key)
  })

  test('checks what an engine said, and shows what it left', async () => {
    const {run, read} = await makeProject([
      translate({
        ...english,
        [books]: 'The city library added 1,200 books this year.',
        [card]: '读者 get a library card.'
      })
    ])
    const {code, stderr, stdout} = await run(...engine, '--json')
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /1:1 +error +Unexpected 1,200, expected 12,000 for 12000 \(u1\) +number/
    )
    expect(stderr).toMatch(
      /1:18 +warning +Left empty\. Unexpected Chinese “读者”.* engine/
    )
    expect(await read(store)).toContain(`source: ${card}\n    target: ""`)
    const {jobs} = JSON.parse(stdout)
    expect(jobs[0]).toMatchObject({
      engine: 2,
      left: 1,
      problems: [{unit: 'u2'}],
      findings: [{unit: 'u1', rule: 'number', severity: 'error'}]
    })
  })

  test('after an interruption asks only for what is missing', async () => {
    const sentences = Array.from(
      {length: 45},
      (_, i) => `第${i + 1}天下了一场大雨。`
    )
    const controller = new AbortController()
    const {cwd, env, requests, read, run} = await makeProject(
      [
        translate(),
        (response, request) => {
          translate()(response, request)
          if (requests.length === 2) controller.abort()
        }
      ],
      {'corpus/library/source.txt': `${sentences.join('')}\n`}
    )
    const first = await runCli(['translate', ...engine], {
      cwd,
      env,
      interrupted: controller.signal
    })
    expect(first.code).toBe(1)
    expect(first.stderr).toContain(
      'Interrupted; what is done is kept, run the command again'
    )
    expect((await read(store)).match(/origin: engine/g)).toHaveLength(20)
    expect((await run(...engine)).code).toBe(0)
    expect(requests.map((d) => readData(d).segments.length)).toEqual([
      20, 20, 20, 5
    ])
    expect((await read(store)).match(/origin: engine/g)).toHaveLength(45)
  })

  test('asks nothing twice when all that was written is lost', async () => {
    const {cwd, requests, run, read} = await makeProject([translate(english)])
    await run(...engine)
    const once = await read(store)
    await rm(join(cwd, store))
    await appendFile(join(cwd, '.zhengben/answers.ndjson'), '{"key":["zh","en"')
    await run(...engine)
    expect(requests).toHaveLength(1)
    expect(await read(store)).toBe(once)
  })

  test('loses no answer behind one that a crash cut off', async () => {
    const {cwd, requests, run, read} = await makeProject([translate(english)], {
      '.zhengben/answers.ndjson': '{"key":["zh","en"',
      '.zhengben/sent.ndjson': '{"time":"2030-01-01'
    })
    await run(...engine)
    await rm(join(cwd, store))
    await run(...engine)
    expect(requests).toHaveLength(1)
    const [, sent = ''] = (await read('.zhengben/sent.ndjson')).split('\n')
    expect(JSON.parse(sent)).toMatchObject({engine: 'local'})
  })

  test('asks again where the engine has moved to another address', async () => {
    const {cwd, run, requests} = await makeProject([translate(english)])
    const moved = await serve(translate(english))
    await run(...engine)
    await rm(join(cwd, store))
    await writeFile(join(cwd, 'zhengben.yaml'), settings(moved.url))
    await runCli(['translate', ...engine], {
      cwd,
      env: {LOCAL_KEY: key, LOCAL_KEY_HOST: moved.host}
    })
    expect([requests.length, moved.requests.length]).toEqual([1, 1])
  })

  test('keeps what was done when the engine fails, and goes on with memory', async () => {
    const {run, read, requests} = await makeProject(
      [fail(401, `no such key: ${key}`)],
      {'corpus/more/source.txt': text}
    )
    const {code, stderr, stdout} = await run('-m', 'client.tmx', ...engine)
    expect(code).toBe(1)
    expect(requests).toHaveLength(1)
    expect(stderr).toMatch(
      /local at 127\.0\.0\.1:\d+: status 401, "no such key: \[key\]"/
    )
    expect(stdout + stderr).not.toContain(key)
    for (const path of [store, 'corpus/more/translation.en.yaml'])
      expect(await read(path)).toContain('memory 100 client.tmx')
  })

  test('does not take drafts of one document for translations of another', async () => {
    const draft = `language: en\nunits:\n  - source: ${card}\n    target: A draft.\n    state: initial\n`
    const {run, read} = await makeProject([fail(500)], {
      'corpus/aaa/source.txt': `${card}\n`,
      'corpus/aaa/translation.en.yaml': draft,
      'corpus/bbb/source.txt': `${books}\n`,
      'corpus/bbb/translation.en.yaml': draft
        .replace(card, books)
        .replace('A draft.', 'A translation.')
        .replace('initial', 'translated')
    })
    expect((await run('library')).code).toBe(0)
    const written = await read(store)
    expect(written).toContain('target: A translation.')
    expect(written).not.toContain('target: A draft.')
  })
})

describe('translate of texts by themselves', () => {
  test.each([
    [
      'page.xlf',
      /<target[^>]*state="needs-review-translation" state-qualifier="fuzzy-match">It is closed on Tuesdays/
    ],
    [
      'page.tmx',
      /<seg>Readers get a library card by showing their ID card\.<\/seg>/
    ],
    ['page.yaml', /origin: memory 100 client\.tmx/]
  ])('writes %s', async (output, expected) => {
    const {run, read} = await makeProject([fail(500)], {'page.txt': text})
    const {code, stdout} = await run(
      'page.txt',
      '-m',
      'client.tmx',
      '-o',
      output
    )
    expect(code).toBe(0)
    expect(stdout).toContain(`Wrote ${output}.`)
    expect(await read(output)).toMatch(expected)
  })

  test('prints XLIFF, and the table elsewhere', async () => {
    const {run} = await makeProject([fail(500)], {'page.txt': text})
    const {stdout, stderr} = await run('page.txt', '-m', 'client.tmx')
    expect(stdout).toMatch(/^<\?xml [\s\S]*<\/xliff>\n$/)
    expect(stderr).toMatch(/page\.txt +3 +0 +0 +1/)
  })

  test('works without a project, but for engines', async () => {
    const cwd = await makeFolder({'page.txt': text, 'client.tmx': memory})
    const {code, stdout} = await runCli(
      ['translate', 'page.txt', '-m', 'client.tmx'],
      {cwd}
    )
    expect([code, stdout.includes('Tuesdays')]).toEqual([0, true])
    const refused = await runCli(
      ['translate', 'page.txt', '--engine', 'ollama', '--model', 'm'],
      {cwd}
    )
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('Unexpected --engine outside of a project')
  })
})

const xliff12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a" source-language="zh-CN" target-language="en" datatype="plaintext">
    <body>
      <trans-unit id="1"><source>${card}</source></trans-unit>
      <trans-unit id="2">
        <source>点击<g id="1">借书</g><x id="2"/>按钮。</source>
        <target state="needs-translation">点击<g id="1">借书</g><x id="2"/>按钮。</target>
        <note>keep</note>
      </trans-unit>
      <trans-unit id="3"><source>${books}</source><target>Done &amp; dusted.</target></trans-unit>
      <trans-unit id="4" translate="no"><source>${monday}</source></trans-unit>
      <trans-unit id="5"><source>${books}${card}</source><seg-source><mrk mid="a" mtype="seg">${books}</mrk><mrk mid="b" mtype="seg">${card}</mrk></seg-source></trans-unit>
    </body>
  </file>
</xliff>
`
const xliff2 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en">
 <file id="f">
  <unit id="u">
   <segment id="s1"><source>点击<pc id="1">借书</pc>。</source></segment>
   <segment id="s2"><source>${card}</source><target/></segment>
  </unit>
 </file>
</xliff>
`

describe('translate of bilingual files', () => {
  const codes = translate({
    ...english,
    '点击⟦1⟧借书⟦2⟧⟦3⟧按钮。': 'Click the ⟦3⟧⟦1⟧Borrow⟦2⟧ button.',
    '点击⟦1⟧借书⟦2⟧。': 'Click ⟦1⟧Borrow⟦2⟧.'
  })

  test('fills XLIFF 1.2 and leaves every other byte', async () => {
    const {run, read} = await makeProject([codes], {'job.xlf': xliff12})
    const {code, stderr, stdout} = await run(
      'job.xlf',
      '-m',
      'client.tmx',
      '-o',
      'done.xlf',
      ...engine
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Wrote done.xlf.')
    const done = await read('done.xlf')
    expect(done).toContain(
      `<trans-unit id="1"><source>${card}</source><target state="translated" state-qualifier="exact-match">${english[card]}</target></trans-unit>`
    )
    expect(done).toContain(
      `        <target state="needs-review-translation" state-qualifier="mt-suggestion">Click the <x id="2"/><g id="1">Borrow</g> button.</target>
        <note>keep</note>`
    )
    expect(done).toContain('<target>Done &amp; dusted.</target>')
    expect(done).toContain(
      `</seg-source><target><mrk mid="a" mtype="seg">Done &#x26; dusted.</mrk><mrk mid="b" mtype="seg">${english[card]}</mrk></target>`
    )
    expect(done.match(/<target/g)).toHaveLength(4)
    expect(await read('job.xlf')).toBe(xliff12)
  })

  test('fills XLIFF 2', async () => {
    const {run, read} = await makeProject([codes], {'job.xliff': xliff2})
    expect(
      (
        await run(
          'job.xliff',
          '-m',
          'client.tmx',
          '-o',
          'done.xliff',
          ...engine
        )
      ).code
    ).toBe(0)
    expect(await read('done.xliff')).toBe(
      xliff2
        .replace(
          '</pc>。</source>',
          '</pc>。</source><target>Click <pc id="1">Borrow</pc>.</target>'
        )
        .replace('<target/>', `<target>${english[card]}</target>`)
    )
  })

  test.each(['docx', 'xlsx'])(
    'fills .%s, and drafts come back as drafts',
    async (ending) => {
      const {run, read, cwd} = await makeProject([fail(500)], {
        'corpus/library/source.txt': `${text}=1+1是公式。\n`,
        'client.tmx': memory.replace(
          '</body>',
          '<tu><tuv xml:lang="zh-CN"><seg>=1+1是公式。</seg></tuv><tuv xml:lang="en"><seg>=1+1 is a formula.</seg></tuv></tu></body>'
        )
      })
      await runCli(['build', 'library', '--format', ending], {cwd})
      const file = `out/library/library.${ending}`
      const before = await readFile(join(cwd, file))
      const missing = await run(file, '-m', 'client.tmx')
      expect(missing.stderr).toContain(
        `expected a name that ends with .${ending}`
      )
      expect(missing.code).toBe(1)
      const done = await run(file, '-m', 'client.tmx', '-o', `done.${ending}`)
      expect([done.code, done.stderr]).toEqual([0, ''])
      expect(done.stdout).toMatch(
        /library\.\w+ +4 +0 +0 +2 +0 +1 +0 +0 +0 +1\n/
      )
      expect((await readFile(join(cwd, file))).equals(before)).toBe(true)
      const back = await runCli(
        ['import', `done.${ending}`, '--document', 'library'],
        {cwd}
      )
      expect([back.code, back.stderr]).toEqual([0, ''])
      const made = await read(store)
      expect(made).toContain(
        'target: It is closed on Tuesdays and open as usual on holidays.\n    state: initial\n'
      )
      expect(made).toContain(`target: ${english[card]}\n`)
      expect(made).toContain('target: =1+1 is a formula.\n')
      expect(made).toContain(`source: ${books}\n    target: ""\n`)
    }
  )

  test('what it drafts in XLIFF is a draft when it comes back, until somebody changes it', async () => {
    const {run, read, cwd} = await makeProject([fail(500)])
    await runCli(['build', 'library', '--format', 'xliff'], {cwd})
    await run(
      'out/library/library.xlf',
      '-m',
      'client.tmx',
      '-o',
      'library.xlf'
    )
    await runCli(['import', 'library.xlf'], {cwd})
    expect(await read(store)).toContain(
      'open as usual on holidays.\n    state: initial\n'
    )
    const job = await read('library.xlf')
    await writeFile(
      join(cwd, 'library.xlf'),
      job.replace('on Tuesdays', 'on Mondays')
    )
    await runCli(['import', 'library.xlf'], {cwd})
    expect(await read(store)).toContain(
      'on Mondays and open as usual on holidays.\n    state: translated\n'
    )
  })

  test('takes no draft in a memory for a translation', async () => {
    const draft = tmx([card, english[card] ?? '']).replace(
      '<tu>',
      '<tu><prop type="x-state">initial</prop>'
    )
    const {run} = await makeProject([fail(500)], {'draft.tmx': draft})
    const {stdout} = await run('-m', 'draft.tmx', '--dry-run')
    expect(stdout).not.toContain('Would fill in')
  })

  test('fills TMX and tables', async () => {
    const half = tmx([books, ''], [card, ''], ['免费。', 'Free of charge.'])
    const {run, read} = await makeProject(
      [
        translate({
          ...english,
          [books]: '=Sum of 12,000 "books", new this year'
        })
      ],
      {
        'half.tmx': half,
        'half.csv': `id,zh,en,note\r\n1,${books},,x\r\n2,"${card}","",y\r\n`,
        'half.tsv': `zh\ten\n${books}\t\n${card}\tA card is given to readers who show an ID.\n`
      }
    )
    await run('half.tmx', '-o', 'done.tmx', ...engine)
    expect(await read('done.tmx')).toBe(
      half
        .replaceAll(/<tu>(?!.*Free)/g, '$&<prop type="x-state">initial</prop>')
        .replace(
          `${books}</seg></tuv>`,
          `$&<tuv xml:lang="en"><seg>=Sum of 12,000 "books", new this year</seg></tuv>`
        )
        .replace(
          `${card}</seg></tuv>`,
          `$&<tuv xml:lang="en"><seg>${english[card]}</seg></tuv>`
        )
    )
    await run('half.csv', '-o', 'done.csv', ...engine)
    expect(await read('done.csv')).toBe(
      `id,zh,en,note\r\n1,${books},"'=Sum of 12,000 ""books"", new this year",x\r\n2,"${card}","${english[card]}",y\r\n`
    )
    await run('half.tsv', '-o', 'done.tsv', ...engine)
    expect(await read('done.tsv')).toContain(
      `${books}\t'=Sum of 12,000 "books", new this year\n`
    )
  })

  test('says in a table what a match differs in', async () => {
    const {run, read} = await makeProject([fail(500)], {
      'half.csv': `id,zh,en,note\n1,"${monday}",,\n2,"${monday}",,"'=ask, please"\n3,"${monday}",,x\n`
    })
    await run('half.csv', '-m', 'client.tmx', '-o', 'done.csv')
    const drafted = `"${monday}","It is closed on Tuesdays and open as usual on holidays."`
    const note = 'Memory 92%: 周[-二-]{+一+}闭馆，节假日照常开放。'
    expect(await read('done.csv')).toBe(
      `id,zh,en,note\n1,${drafted},"${note}"\n2,${drafted},"'=ask, please\n${note}"\n3,${drafted},"x\n${note}"\n`
    )
  })

  test('writes UTF-16 and line ends as they are, and refuses what it cannot write', async () => {
    const wide = (value: string): Buffer =>
      Buffer.from(`\u{FEFF}${value.replaceAll('\n', '\r\n')}`, 'utf16le')
    const {run, cwd} = await makeProject([codes])
    const declared = xliff2.replace(
      /^/,
      '<?xml version="1.0" encoding="UTF-16"?>\n'
    )
    await writeFile(join(cwd, 'wide.xlf'), wide(declared))
    await writeFile(
      join(cwd, 'gbk.csv'),
      Buffer.from('7a682c656e0d0ad4c4c0c0b2bbcad5b7d1a1a32c0d0a', 'hex')
    )
    const {code} = await run('wide.xlf', '-o', 'done.xlf', ...engine)
    expect(code).toBe(0)
    expect(await readFile(join(cwd, 'done.xlf'))).toEqual(
      wide(
        declared
          .replace(
            '</pc>。</source>',
            '</pc>。</source><target>Click <pc id="1">Borrow</pc>.</target>'
          )
          .replace('<target/>', `<target>${english[card]}</target>`)
      )
    )
    expect((await run('wide.xlf')).stderr).toContain('expected -o FILE')
    const gbk = await run('gbk.csv', '--encoding', 'gb18030', '-o', 'x.csv')
    expect([gbk.code, gbk.stderr]).toEqual([
      1,
      expect.stringContaining('expected UTF-8 or UTF-16')
    ])
  })

  test('leaves out, and says so, what has no place in the file', async () => {
    const {run, read} = await makeProject([translate(english)], {
      'short.csv': `id,zh,en\r\n1,${books}\r\n2,${card},\r\n`,
      'cross.xlf': xliff12
    })
    const short = await run('short.csv', '-o', 'done.csv', ...engine)
    expect(short.stderr).toContain('has no clear place in the file')
    expect(await read('done.csv')).toBe(
      `id,zh,en\r\n1,${books}\r\n2,${card},"${english[card]}"\r\n`
    )
    const crossing = say(({segments}) =>
      translations(
        segments.map(({id, text}) => ({
          id,
          text: english[text] ?? 'Click ⟦2⟧the Borrow⟦1⟧ button ⟦3⟧.'
        }))
      )
    )
    const {cwd, env} = await makeProject([crossing], {'cross.xlf': xliff12})
    const crossed = await runCli(
      ['translate', 'cross.xlf', '-o', 'done.xlf', ...engine],
      {cwd, env}
    )
    expect(crossed.stderr).toContain(
      'has no clear place in the file: Click the Borrow button'
    )
    expect(await readFile(join(cwd, 'done.xlf'), 'utf8')).toContain(
      '<target state="needs-translation">点击'
    )
  })
})

describe('translate refuses', () => {
  const refused: ReadonlyArray<readonly [ReadonlyArray<string>, RegExp]> = [
    [['--engine', 'ollma'], /Unexpected engine ollma, did you mean ollama\?/],
    [['--engine', 'ollama'], /absence of a model for ollama.*--model NAME/],
    [
      ['--engine', 'openai', '--model', 'm'],
      /environment variable OPENAI_API_KEY/
    ],
    [
      ['--engine', 'far', '--model', 'm'],
      /Unexpected http: for far\.example, expected https:.*insecure: true/
    ],
    [['--model', 'm'], /--model without --engine/],
    [
      ['--minimum', '30'],
      /Unexpected --minimum 30, expected whole percent from 50 to 101/
    ],
    [['library', '-o', 'x.xlf'], /Unexpected -o x\.xlf for documents/],
    [
      ['page.txt', '-o', 'x.docx'],
      /Unexpected output x\.docx, expected an ending of \.xlf/
    ],
    [['page.txt', 'library'], /Unexpected page\.txt among others/],
    [['client.tmx', '-o', 'client.tmx'], /which is an input/],
    [['client.tmx', '-o', 'x.xlf'], /expected an ending of \.tmx/]
  ]
  test.each(refused)('%j', async (argv, expected) => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'engines:\n  far: {url: "http://far.example/v1"}\n',
      'corpus/library/source.txt': text,
      'page.txt': text,
      'client.tmx': memory
    })
    const {code, stderr} = await runCli(['translate', ...argv], {cwd})
    expect(stderr).toMatch(expected)
    expect(code).toBe(2)
  })

  test('a key in the settings, without repeating it', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': `engines:\n  openai:\n    key-variable: ${key}\n`,
      'corpus/library/source.txt': text
    })
    const {code, stderr} = await runCli(['translate'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('zhengben.yaml:3:19')
    expect(stderr).toContain('never the key itself')
    expect(stderr).not.toContain(key)
  })

  test('to send the key of one server to another', async () => {
    const {url, requests} = await serve(translate(english))
    const cwd = await makeFolder({
      'zhengben.yaml': `engines:\n  openai: {url: "${url}", model: m}\n`,
      'corpus/library/source.txt': text
    })
    await runCli(['translate', '--engine', 'openai'], {
      cwd,
      env: {OPENAI_API_KEY: key}
    })
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers.authorization).toBeUndefined()
  })

  const pairings: ReadonlyArray<
    readonly [what: string, entry: string, hosts: string, refused: RegExp]
  > = [
    [
      'to an address that the settings name',
      'openai: {url: "https://mt.example/v1", model: m, key-variable: OPENAI_API_KEY}',
      '',
      /Unexpected key from OPENAI_API_KEY for mt\.example, which zhengben\.yaml names, expected your own word.*OPENAI_API_KEY_HOST to mt\.example/
    ],
    [
      'to a host that is not the one allowed',
      'openai: {url: "https://mt.example.evil.example/v1", model: m, key-variable: OPENAI_API_KEY}',
      'mt.example',
      /OPENAI_API_KEY_HOST to mt\.example\.evil\.example/
    ],
    [
      'readable on the way to a host allowed',
      'openai: {url: "http://mt.example/v1", model: m, key-variable: OPENAI_API_KEY, insecure: true}',
      'mt.example',
      /OPENAI_API_KEY_HOST to http:\/\/mt\.example/
    ],
    [
      'readable on the way to the host of the built-in engine',
      'openai: {url: "http://api.openai.com/v1", model: m, key-variable: OPENAI_API_KEY, insecure: true}',
      '',
      /OPENAI_API_KEY_HOST to http:\/\/api\.openai\.com/
    ],
    [
      'that is another one of the environment to a built-in engine',
      'openai: {model: m, key-variable: BANK_TOKEN}',
      '',
      /Unexpected key from BANK_TOKEN for api\.openai\.com/
    ],
    [
      'that is another one of the environment to DeepL',
      'deepl: {key-variable: BANK_TOKEN}',
      '',
      /Unexpected key from BANK_TOKEN for api\.deepl\.com/
    ]
  ]
  test.each(pairings)('to send a key %s', async (_, entry, hosts, refused) => {
    const cwd = await makeFolder({
      'zhengben.yaml': `engines:\n  ${entry}\n`,
      'corpus/library/source.txt': text
    })
    const name = entry.slice(0, entry.indexOf(':'))
    const {code, stderr} = await runCli(['translate', '--engine', name], {
      cwd,
      env: {OPENAI_API_KEY: key, OPENAI_API_KEY_HOST: hosts, BANK_TOKEN: key}
    })
    expect(stderr).toMatch(refused)
    expect(stderr).not.toContain(key)
    expect(code).toBe(2)
  })

  test('no key where the user names the host, one of several', async () => {
    const {url, host, requests} = await serve(translate(english))
    const cwd = await makeFolder({
      'zhengben.yaml': settings(url),
      'corpus/library/source.txt': text
    })
    await runCli(['translate', ...engine], {
      cwd,
      env: {LOCAL_KEY: key, LOCAL_KEY_HOST: `mt.example, ${host}`}
    })
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${key}`)
  })
})
