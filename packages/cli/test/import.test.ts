import {chmod, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, type Outcome, runCli} from './run-cli.ts'

const source = `社区食堂开张了。早餐一碗小米粥两元。
排队的多数是老人。“好吃吗？”记者问。
`

interface Unit {
  readonly id?: string
  readonly source: string
  readonly target: string
  readonly state?: string
  readonly note?: string
}

function xliff(
  units: ReadonlyArray<Unit>,
  {original = 'canteen', from = 'zh-CN', to = 'en'} = {}
): string {
  const rows = units.map(
    (
      {id, source, target, state, note},
      k
    ) => `    <trans-unit id="${id ?? `u${k + 1}`}">
      <source>${source}</source>
      <target${state ? ` state="${state}"` : ''}>${target}</target>
${note ? `      <note>${note}</note>\n` : ''}    </trans-unit>
`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="${original}" source-language="${from}" target-language="${to}" datatype="plaintext"><body>
${rows.join('')}  </body></file>
</xliff>
`
}

const delivered: ReadonlyArray<Unit> = [
  {
    source: '社区食堂开张了。',
    target: 'The community canteen has opened.',
    state: 'translated',
    note: 'Ask for its official name.'
  },
  {
    source: '早餐一碗小米粥两元。',
    target: 'A bowl of millet porridge costs two yuan.',
    state: 'signed-off'
  },
  {
    source: '排队的多数是老人。',
    target: '排队的多数是老人。',
    state: 'needs-translation'
  }
]

const project = {
  'zhengben.yaml': 'corpus: corpus\n',
  'corpus/canteen/source.txt': source,
  'corpus/weather/source.txt': '今天下了雨。我们没有出门。\n'
}

async function read(cwd: string, path: string): Promise<string> {
  return readFile(join(cwd, path), 'utf8')
}

const store = 'corpus/canteen/translation.en.yaml'

const translated = `# Translated units, read by zhengben before translation.en.md. An entry holds as
# long as the document has its source, in whole sentences.

language: en
units:
  - source: 社区食堂开张了。
    target: The community canteen has opened.
    state: translated
    origin: import job.xlf
    note: Ask for its official name.
  - source: 早餐一碗小米粥两元。
    target: A bowl of millet porridge costs two yuan.
    state: reviewed
    origin: import job.xlf
  - source: 排队的多数是老人。
    target: ""
  - source: “好吃吗？”记者问。
    target: ""
`

async function importInto(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...argv: ReadonlyArray<string>
): Promise<Outcome & {readonly cwd: string}> {
  const cwd = await makeFolder({...project, ...files})
  return {...(await runCli(['import', ...argv], {cwd})), cwd}
}

describe('a translated file', () => {
  test('comes back by id and text, and is shown before and after', async () => {
    const {code, stdout, stderr, cwd} = await importInto(
      {'job.xlf': xliff(delivered)},
      'job.xlf'
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('{+The community canteen has opened.+}')
    expect(stdout).toContain('note: Ask for its official name.')
    expect(stdout).toMatch(
      /job\.xlf → canteen: 2 new, 1 without translation\.\n$/
    )
    expect(await read(cwd, store)).toBe(translated)
  })

  test('changes nothing the second time', async () => {
    const {cwd} = await importInto({'job.xlf': xliff(delivered)}, 'job.xlf')
    const {code, stdout} = await runCli(['import', 'job.xlf'], {cwd})
    expect([code, stdout]).toEqual([
      0,
      'job.xlf → canteen: 2 the same, 1 without translation.\n'
    ])
    expect(await read(cwd, store)).toBe(translated)
  })

  test('is only looked at in a dry run', async () => {
    const {code, stdout, cwd} = await importInto(
      {'job.xlf': xliff([...delivered, {source: '没有的话。', target: 'No.'}])},
      'job.xlf',
      '--dry-run',
      '--json'
    )
    expect(code).toBe(1)
    const {counts, documents, refused} = JSON.parse(stdout)
    expect(counts).toEqual({new: 2, empty: 1, refused: 1})
    expect(documents[0].changes[1]).toEqual({
      unit: 'u2',
      place: 'corpus/canteen/source.txt:1:9',
      line: 11,
      column: 34,
      outcome: 'new',
      source: '早餐一碗小米粥两元。',
      before: {target: '', state: 'initial'},
      after: {
        target: 'A bowl of millet porridge costs two yuan.',
        state: 'reviewed',
        origin: 'import job.xlf'
      }
    })
    expect(refused[0]).toMatchObject({unit: 'u4', line: 18, target: 'No.'})
    expect(await readdir(cwd)).toEqual(['corpus', 'job.xlf', 'zhengben.yaml'])
    expect(await readdir(join(cwd, 'corpus/canteen'))).toEqual(['source.txt'])
  })

  test.each([
    ['C:\\jobs\\canteen\\source.txt', '\r\n'],
    ['jobs/Canteen.txt', '\n'],
    ['something else', '\n']
  ])('finds its document by %s', async (original, end) => {
    const {code, cwd} = await importInto(
      {'job.xlf': xliff(delivered, {original}).replaceAll('\n', end)},
      'job.xlf'
    )
    expect(code).toBe(0)
    expect(await read(cwd, store)).toBe(translated)
  })

  test('of a translation by itself takes all of that along', async () => {
    const en =
      'The canteen is open. Porridge costs two yuan.\nMost are old. “Good?” he asked.\n'
    const {code, stderr, cwd} = await importInto(
      {
        'job.xlf': xliff(delivered.slice(0, 1)),
        'corpus/canteen/translation.en.md': en
      },
      'job.xlf'
    )
    expect([code, stderr]).toEqual([
      0,
      `${store} counts now, not corpus/canteen/translation.en.md, which is left as it is\n`
    ])
    expect(await read(cwd, 'corpus/canteen/translation.en.md')).toBe(en)
    const yaml = await read(cwd, store)
    expect(yaml).toContain('target: The community canteen has opened.')
    expect(yaml).toContain('target: Most are old.')
  })

  test('keeps CRLF and comments of the file of units', async () => {
    const present = translated
      .replace('language: en', '# second round\nlanguage: en # not GB')
      .replaceAll('\n', '\r\n')
    const {code, cwd} = await importInto(
      {
        [store]: present,
        'job.xlf': xliff([
          {
            source: '排队的多数是老人。',
            target: 'Most in the queue are elderly.'
          }
        ])
      },
      'job.xlf'
    )
    expect(code).toBe(0)
    expect(await read(cwd, store)).toBe(
      present.replace(
        '排队的多数是老人。\r\n    target: ""\r\n',
        '排队的多数是老人。\r\n    target: Most in the queue are elderly.\r\n    state: translated\r\n    origin: import job.xlf\r\n'
      )
    )
  })
})

describe('other formats', () => {
  test('a memory of OmegaT, cut into sentences, with tags and repeats', async () => {
    const tu = (zh: string, en: string): string =>
      `<tu><tuv lang="ZH-CN"><seg>${zh}</seg></tuv><tuv lang="EN"><seg>${en}</seg></tuv></tu>\n`
    const {code, stdout, cwd} = await importInto(
      {
        'corpus/canteen/source.txt': `${source}排队的多数是老人。\n`,
        [store]:
          'units:\n  - source: 社区食堂开张了。早餐一碗小米粥两元。\n    target: ""\n',
        'project_save.tmx': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" segtype="sentence" srclang="ZH-CN"/><body>
${tu('早餐一碗小米粥两元。', 'Porridge costs <bpt i="0" x="0">&lt;g0&gt;</bpt>two<ept i="0">&lt;/g0&gt;</ept> yuan.').replace('一碗小米粥', '<bpt i="0" x="0">&lt;g0&gt;</bpt>一碗小米粥<ept i="0">&lt;/g0&gt;</ept>')}${tu('社区食堂开张了。', 'The canteen has opened.')}${tu('排队的多数是老人。', 'Most in the queue are elderly.')}</body></tmx>
`
      },
      'project_save.tmx'
    )
    expect([code, stdout.slice(stdout.lastIndexOf('project'))]).toEqual([
      0,
      'project_save.tmx → canteen: 3 new.\n'
    ])
    const yaml = await read(cwd, store)
    expect(yaml).toContain(
      'target: The canteen has opened. Porridge costs two yuan.'
    )
    expect(yaml.match(/Most in the queue are elderly\./g)).toHaveLength(2)
  })

  test('a memory of OmegaT with its tags as text', async () => {
    const tu = (zh: string, en: string, note = ''): string =>
      `<tu>${note}<tuv lang="ZH-CN"><seg>${zh}</seg></tuv><tuv lang="EN-US" changeid="zhou"><seg>${en}</seg></tuv></tu>\n`
    const {code, cwd} = await importInto(
      {
        'corpus/canteen/source.txt': `报名请上 https://example.com/menu 填写。标题用<h1>写。菜单在 https://example.com/a 上。
`,
        'project_save.tmx': `<tmx version="1.1"><header creationtool="OmegaT" segtype="sentence" srclang="ZH-CN"/><body>
${tu('报名请上 &lt;g0&gt;https://example.com/menu&lt;/g0&gt; 填写。', 'Sign up at &lt;g0&gt;https://example.com/menu&lt;/g0&gt;.', '<note>Keep the address.</note>')}${tu('标题用&lt;h1&gt;写。', 'Write titles with &lt;h1&gt;.')}${tu('菜单在 &lt;g0&gt;https://example.com/a&lt;/g0&gt; 上。', 'The menu is online.')}</body></tmx>
`
      },
      'project_save.tmx'
    )
    const yaml = await read(cwd, store)
    expect(yaml).toContain('target: Sign up at https://example.com/menu.\n')
    expect(yaml).toContain('note: Keep the address.')
    expect(yaml).toContain('target: Write titles with <h1>.')
    expect(code).toBe(1)
    expect(await read(cwd, 'project_save.refused.tmx')).toContain(
      'Unexpected target without the code g0, /g0 of its source; put it in'
    )
  })

  test('a memory of OmegaT with another translation for one place', async () => {
    const tu = (zh: string, en: string, props = ''): string =>
      `<tu>${props}<tuv lang="ZH-CN"><seg>${zh}</seg></tuv><tuv lang="EN-US"><seg>${en}</seg></tuv></tu>\n`
    const {code, stdout, cwd} = await importInto(
      {
        'corpus/canteen/source.txt':
          '好。\n\n老人笑了。\n\n好。\n\n记者走了。\n\n好。\n',
        'project_save.tmx': `<tmx version="1.1"><header creationtool="OmegaT" segtype="paragraph" srclang="ZH-CN"/><body>
${tu('好。', 'Good.')}${tu('老人笑了。', 'The old man smiled.')}${tu('记者走了。', 'The reporter left.')}
<!-- Alternative translations -->
${tu('好。', 'Fine.', '<prop type="file">canteen.xlf</prop><prop type="prev">老人笑了。</prop><prop type="next">记者走了。</prop><note>He agrees.</note>')}</body></tmx>`
      },
      'project_save.tmx'
    )
    expect([code, stdout.slice(stdout.lastIndexOf('→'))]).toEqual([
      0,
      '→ canteen: 5 new.\n'
    ])
    const yaml = await read(cwd, store)
    expect(yaml.match(/target: .*/g)?.map((d) => d.slice(8))).toEqual([
      'Good.',
      'The old man smiled.',
      'Fine.',
      'The reporter left.',
      'Good.'
    ])
    expect(yaml).toContain('note: He agrees.')
  })

  test('a figure is taken from a program that keeps no states, from an untouched file it is not', async () => {
    const figure = {
      source: '3,460',
      target: '3,460',
      state: 'needs-translation'
    }
    const canteen = {'corpus/canteen/source.txt': `3,460\n\n${source}`}
    const rows = [figure, ...delivered].map(({state: _, ...d}) => ({
      ...d,
      state: 'needs-translation'
    }))
    const worked = await importInto(
      {...canteen, 'job.xlf': xliff(rows)},
      'job.xlf'
    )
    expect(worked.stdout).toMatch(/3 new, 1 without translation\.\n$/)
    expect(await read(worked.cwd, store)).toContain('target: 3,460\n')
    const marked = await importInto(
      {...canteen, 'job.xlf': xliff([{...figure, state: 'final'}])},
      'job.xlf'
    )
    expect(marked.stdout).toMatch(/1 new\.\n$/)
    const untouched = await importInto(
      {...canteen, 'job.xlf': xliff([figure, ...delivered.slice(2)])},
      'job.xlf'
    )
    expect(untouched.stdout).toMatch(/2 without translation\.\n$/)
  })

  test('XLIFF 2, and segments that a program cut', async () => {
    const segment = (k: number, zh: string, en: string): string =>
      `<segment id="s${k}" state="reviewed"><source>${zh}</source><target>${en}</target></segment>`
    const {code, cwd} = await importInto(
      {
        [store]:
          'units:\n  - source: 社区食堂开张了。早餐一碗小米粥两元。\n    target: ""\n',
        'job.xliff': `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-CN" trgLang="en"><file id="f1" original="canteen"><unit id="u1">${segment(1, '社区食堂开张了。', 'It has opened.')}${segment(2, '早餐一碗小米粥两元。', 'Two yuan.')}</unit></file></xliff>`
      },
      'job.xliff'
    )
    expect(code).toBe(0)
    expect(await read(cwd, store)).toContain(
      'target: It has opened. Two yuan.\n    state: reviewed\n'
    )
  })

  test.each([
    ['job.csv', 'zh;en;state\n社区食堂开张了。;It has opened.;final\n'],
    ['job.tsv', '\u{FEFF}社区食堂开张了。\tIt has opened.\r\n']
  ])('a table, %s', async (name, table) => {
    const {code, cwd} = await importInto({[name]: table}, name)
    expect(code).toBe(0)
    expect(await read(cwd, store)).toContain('target: It has opened.')
  })

  test('text as found, of another width or with other spaces', async () => {
    const {code, cwd} = await importInto(
      {
        'corpus/canteen/source.txt':
          '社区食堂开张了。▼▼邦度代外会饱动众个建筑。\n',
        'corpus/canteen/restored.md':
          '社区食堂开张了。国家代表会推动多个建筑。\n',
        'job.tsv':
          '社区食堂 开张了。\tIt has opened.\n▼▼邦度代外会饱动众个建筑。\tDelegates will promote buildings.\n'
      },
      'job.tsv'
    )
    expect(code).toBe(0)
    const yaml = await read(cwd, store)
    expect(yaml).toContain(
      'source: 国家代表会推动多个建筑。\n    target: Delegates will promote buildings.'
    )
    expect(yaml).toContain('target: It has opened.')
  })
})

test('a file of units that is write-protected stays as it is', async () => {
  const {cwd} = await importInto({'job.xlf': xliff(delivered)}, 'job.xlf')
  const before = await read(cwd, store)
  await chmod(join(cwd, store), 0o444)
  const changed = xliff(delivered).replace('has opened', 'is open')
  await writeFile(join(cwd, 'job.xlf'), changed)
  const {code, stderr} = await runCli(['import', 'job.xlf'], {cwd})
  expect(stderr).toContain(
    'translation.en.yaml: it is write-protected; take the protection off'
  )
  expect(code).toBe(2)
  expect(await read(cwd, store)).toBe(before)
})

describe('what does not fit', () => {
  test('is refused with what the document has now, and kept', async () => {
    const {code, stderr, cwd} = await importInto(
      {
        'corpus/canteen/source.txt': source.replace('两元', '三元'),
        'job.xlf': xliff(delivered)
      },
      'job.xlf'
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /10:15 .*“早餐一碗小米粥两元。”.*the document has “早餐一碗小米粥三元。” there now \(u2, corpus\/canteen\/source\.txt:1:9\)/
    )
    expect(stderr).toContain('1 refused translation is kept in job.refused.tmx')
    expect(await read(cwd, 'job.refused.tmx')).toContain(
      '<seg>A bowl of millet porridge costs two yuan.</seg>'
    )
    expect(await read(cwd, store)).toContain('The community canteen has opened')
    const kept = await read(cwd, 'job.refused.tmx')
    await runCli(['import', 'job.xlf'], {cwd})
    expect(await read(cwd, 'job.refused.tmx')).toBe(kept)
  })

  test('is not added to a file in another encoding, of which bytes would be lost', async () => {
    const {cwd} = await importInto(
      {
        'corpus/canteen/source.txt': source.replace('两元', '三元'),
        'job.xlf': xliff(delivered)
      },
      'job.xlf'
    )
    const path = join(cwd, 'job.refused.tmx')
    const gbk = Buffer.from([0xb2, 0xe8, 0xb9, 0xdd])
    const [head = '', tail = ''] = (await readFile(path, 'utf8')).split(
      '早餐一碗小米粥两元。'
    )
    const kept = Buffer.concat([Buffer.from(head), gbk, Buffer.from(tail)])
    await writeFile(path, kept)
    const {code, stderr} = await runCli(['import', 'job.xlf'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(
      'Cannot add to job.refused.tmx: unexpected bytes, expected UTF-8; save it in that encoding or move it away'
    )
    expect(Buffer.compare(await readFile(path), kept)).toBe(0)
  })

  test('is kept with its state, the highest that it had', async () => {
    const [, porridge = {source: '', target: ''}] = delivered
    const {cwd} = await importInto(
      {
        'corpus/canteen/source.txt': source.replace('两元', '三元'),
        'job.xlf': xliff([porridge])
      },
      'job.xlf'
    )
    await writeFile(
      join(cwd, 'job.xlf'),
      xliff([{...porridge, state: 'translated'}])
    )
    await runCli(['import', 'job.xlf'], {cwd})
    await writeFile(join(cwd, 'corpus/canteen/source.txt'), source)
    expect((await runCli(['import', 'job.refused.tmx'], {cwd})).stderr).toBe('')
    expect(await read(cwd, store)).toContain(
      'costs two yuan.\n    state: reviewed\n'
    )
  })

  test('is refused where a code is missing, which is named', async () => {
    const {code, stderr, cwd} = await importInto(
      {
        'job.xlf': xliff([
          {
            source: '社区食堂<x id="7"/>开张了。',
            target: 'The canteen has opened.'
          },
          {
            source: '早餐一碗<g id="2">小米粥</g>两元。',
            target: 'Two <g id="2">yuan</g>.'
          }
        ])
      },
      'job.xlf'
    )
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected target without the code x7')
    expect(await read(cwd, 'job.refused.tmx')).toContain(
      'The canteen has opened.'
    )
    expect(await read(cwd, store)).toContain('target: Two yuan.')
  })

  test('is taken where a code stands in it as plain text, and is code again in the next file', async () => {
    const address = 'https://example.com/menu'
    const {code, cwd} = await importInto(
      {
        'corpus/menu/source.md': `菜单在${address}上，也在${address}/en上。\n`,
        'job.xlf': xliff(
          [
            {
              source: `菜单在<g id="1">${address}</g>上，也在<g id="2">${address}/en</g>上。`,
              target: `The menu is at ${address}/en, and at ${address} too.`
            }
          ],
          {original: 'menu'}
        )
      },
      'job.xlf'
    )
    expect(code).toBe(0)
    await runCli(['build', 'menu', '--format', 'xliff'], {cwd})
    expect(await read(cwd, 'out/menu/menu.xlf')).toContain(
      `>The menu is at <g id="2" ctype="x-code">${address}/en</g>, and at <g id="1" ctype="x-code">${address}</g> too.</target>`
    )
  })

  test('a file of no document is kept whole', async () => {
    const {code, stderr, cwd} = await importInto(
      {
        'job.xlf': xliff([{source: '别的文章。', target: 'Another.'}], {
          original: 'x'
        })
      },
      'job.xlf'
    )
    expect(code).toBe(1)
    expect(stderr).toContain('no document has it, and none is called x')
    expect(await read(cwd, 'job.refused.tmx')).toContain('Another.')
  })

  test('texts that two documents have alike need a name', async () => {
    const files = {
      'corpus/canteen-2/source.txt': source,
      'job.tsv': '社区食堂开张了。\tIt has opened.\n'
    }
    const {code, stderr, cwd} = await importInto(files, 'job.tsv')
    expect(code).toBe(1)
    expect(stderr).toMatch(/canteen.* have alike.*--document/)
    const argv = ['import', 'job.tsv', '--document', 'canteen']
    expect((await runCli(argv, {cwd})).code).toBe(0)
    expect(await read(cwd, store)).toContain('It has opened.')
  })
})

describe('what is not seen at once', () => {
  test('a note on a text that the document no longer has is kept', async () => {
    const cwd = await makeFolder({
      ...project,
      'job.xlf': xliff([
        ...delivered,
        {source: '晚餐另收五元。', target: '', note: 'Is that still so?'}
      ])
    })
    const {code, stderr} = await runCli(['import', 'job.xlf'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('1 refused')
    expect(await read(cwd, 'job.refused.tmx')).toContain('Is that still so?')
  })

  test('lost bytes in the file of translated units: nothing is written', async () => {
    const bytes = Buffer.from(
      'language: en\nunits:\n- source: 社区食堂开张了。\n  target: Caf\u00e9.\n'
    )
    const at = bytes.indexOf(0xc3)
    const broken = Buffer.concat([
      bytes.subarray(0, at),
      bytes.subarray(at + 1)
    ])
    const cwd = await makeFolder({
      ...project,
      'job.xlf': xliff(delivered)
    })
    await writeFile(join(cwd, store), broken)
    const {code, stderr} = await runCli(
      ['import', 'job.xlf', '--document', 'canteen'],
      {cwd}
    )
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('Unexpected bytes, expected UTF-8')
    ])
    expect(await readFile(join(cwd, store))).toEqual(broken)
  })

  test('entries that share their words are changed one by one', async () => {
    const cwd = await makeFolder({
      ...project,
      'corpus/canteen/source.txt': '是。不是。是。\n',
      [store]: `language: en
units:
  - &yes
    source: 是。
    target: &word Right.
  - source: 不是。
    target: *word
  - *yes
`,
      'job.xlf': xliff([
        {source: '是。', target: 'Yes.', state: 'final'},
        {source: '不是。', target: 'Right.'},
        {source: '是。', target: 'Right.'}
      ])
    })
    const {code, stderr} = await runCli(
      ['import', 'job.xlf', '--document', 'canteen'],
      {cwd}
    )
    expect([code, stderr]).toEqual([0, ''])
    const targets = (await read(cwd, store)).match(/target: .*/g)
    expect(targets?.map((d) => d.replace(/&\w+ /, ''))).toEqual([
      'target: Yes.',
      'target: Right.',
      'target: Right.'
    ])
  })

  test('200,000 units that name no document', async () => {
    const rows = Array.from(
      {length: 200_000},
      (_, k) => `第${k}桌。\tTable ${k}.`
    )
    const cwd = await makeFolder({
      ...project,
      'job.tsv': `zh\ten\n社区食堂开张了。\tOpen.\n${rows.join('\n')}\n`
    })
    const {code, stdout} = await runCli(['import', 'job.tsv', '-n'], {cwd})
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('job.tsv → canteen: 1 new, 200000 refused')
    ])
  }, 60_000)
})

test('files of Trados come back with their states and comments', async () => {
  const {code, stdout, stderr, cwd} = await importInto(
    {
      'corpus/canteen/source.txt': source,
      'job.sdlxliff': `<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment user="Li">Official name?</Comment></Comments></cmt-def></cmt-defs></doc-info>
<file original="C:\\job\\canteen.txt" datatype="x-text" source-language="zh-CN" target-language="en-US"><body><trans-unit id="a"><source>社区食堂开张了。早餐一碗小米粥两元。</source><seg-source><mrk mtype="seg" mid="1">社区食堂开张了。</mrk><mrk mtype="seg" mid="2">早餐一碗小米粥两元。</mrk></seg-source><target><mrk mtype="seg" mid="1">The <mrk mtype="x-sdl-comment" sdl:cid="c1">canteen</mrk> has opened.</mrk> <mrk mtype="seg" mid="2">Porridge costs two yuan.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit></body></file></xliff>
`
    },
    'job.sdlxliff'
  )
  expect({code, stderr}).toMatchObject({code: 0})
  expect(stdout).toContain('job.sdlxliff → canteen: 2 new')
  const units = await read(cwd, store)
  expect(units).toMatch(/The canteen has opened\.\n {4}state: reviewed/)
  expect(units).toContain('Official name?')
  expect(units).toMatch(/Porridge costs two yuan\.\n {4}state: initial/)
})

describe('newer work', () => {
  const present = `language: en
units:
  - source: 社区食堂开张了。
    target: Our community canteen is open.
    state: reviewed
`

  test('of a higher state stays, the file’s side is kept beside it', async () => {
    const {code, stdout, stderr, cwd} = await importInto(
      {[store]: present, 'job.xlf': xliff(delivered.slice(0, 1))},
      'job.xlf'
    )
    expect(code).toBe(1)
    expect(stdout).toContain('(translated, not taken)')
    expect(stderr).toMatch(/6:34 .*Unexpected translation of .*source\.txt:1:1/)
    expect(await read(cwd, store)).toBe(
      `${present}    note: Ask for its official name.\n`
    )
    const path = 'corpus/canteen/translation.en.conflicts.yaml'
    const aside = await read(cwd, path)
    expect(aside).toContain('target: The community canteen has opened.')
    expect(aside).toContain('origin: import job.xlf')
    expect((await runCli(['import', 'job.xlf'], {cwd})).code).toBe(1)
    expect(await read(cwd, path)).toBe(aside)
    const argv = ['import', 'job.xlf', '--overwrite']
    expect((await runCli(argv, {cwd})).code).toBe(0)
    expect(await read(cwd, store)).toContain(
      'target: The community canteen has opened.\n    state: translated'
    )
  })

  test('does not go into a file of conflicts whose bytes would be lost', async () => {
    const path = 'corpus/canteen/translation.en.conflicts.yaml'
    const cwd = await makeFolder({
      ...project,
      'corpus/canteen/source.txt': source,
      [store]: present,
      'job.xlf': xliff(delivered.slice(0, 1))
    })
    const kept = Buffer.concat([
      Buffer.from('language: en\nunits:\n  - source: 茶\n    target: caf'),
      Buffer.from([0xe9, 0x0a])
    ])
    await writeFile(join(cwd, path), kept)
    const {code, stderr} = await runCli(['import', 'job.xlf'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(`Cannot add to ${path}: unexpected bytes`)
    expect(Buffer.compare(await readFile(join(cwd, path)), kept)).toBe(0)
    expect(await read(cwd, store)).toBe(present)
  })

  test('is not replaced by what nobody changed in the file', async () => {
    const cwd = await makeFolder({...project, [store]: present})
    await runCli(['build', 'canteen', '--format', 'xliff,tmx'], {cwd})
    const {writeFile} = await import('node:fs/promises')
    const newer = present.replace('is open', 'opens today')
    await writeFile(join(cwd, store), newer)
    for (const ending of ['xlf', 'tmx']) {
      const file = `out/canteen/canteen.${ending}`
      const {code, stdout} = await runCli(['import', file], {cwd})
      expect(code).toBe(0)
      expect(stdout).toContain('1 kept, newer than the file')
      expect(await read(cwd, store)).toBe(newer)
    }
  })
})

describe('a draft', () => {
  const draft = `language: en
units:
  - source: 社区食堂开张了。
    target: The canteen has opened.
    state: initial
    origin: memory 80 old.tmx
    note: "Memory 80%: 社区[-中心-]{+食堂+}开张了。"
  - source: 早餐一碗小米粥两元。
    target: Porridge costs two yuan.
    state: initial
    origin: engine local
`
  const file = 'out/canteen/canteen.xlf'

  /** What a program that changes no states makes of the drafts. */
  async function handOut(): Promise<{
    readonly cwd: string
    readonly change: (path: string, from: string, to: string) => Promise<void>
  }> {
    const cwd = await makeFolder({...project, [store]: draft})
    await runCli(['build', 'canteen', '--format', 'xliff'], {cwd})
    return {
      cwd,
      change: async (path, from, to) => {
        const {writeFile} = await import('node:fs/promises')
        const text = await read(cwd, path)
        expect(text).toContain(from)
        await writeFile(join(cwd, path), text.replace(from, to))
      }
    }
  }

  test('that comes back changed is one no more, and loses the note on its match', async () => {
    const {cwd, change} = await handOut()
    await change(file, 'The canteen has', 'The community canteen has')
    expect((await runCli(['import', file], {cwd})).code).toBe(0)
    const text = await read(cwd, store)
    expect(text).toContain(`    target: The community canteen has opened.
    state: translated
    origin: import canteen.xlf
  - source`)
    expect(text).toContain('two yuan.\n    state: initial')
    const {stdout} = await runCli(['import', file], {cwd})
    expect(stdout).toBe(
      `${file} → canteen: 2 the same, 2 without translation.\n`
    )
    expect(await read(cwd, store)).toBe(text)
  })

  test('that was right counts as translated where the user says so', async () => {
    const {cwd} = await handOut()
    const argv = ['import', file, '--state', 'reviewed']
    const dry = await runCli([...argv, '-n'], {cwd})
    expect(dry.stdout).toContain('(dry run, nothing is written).')
    expect(dry.stdout).not.toContain('two yuan')
    expect(await read(cwd, store)).toBe(draft)
    expect((await runCli(argv, {cwd})).code).toBe(0)
    const text = await read(cwd, store)
    expect(text.match(/state: reviewed/g)).toHaveLength(2)
    expect(text).not.toContain('Memory 80%')
    expect(
      (await runCli(['import', file, '--state', 'initial'], {cwd})).code
    ).toBe(2)
  })

  test('that both sides worked on is a conflict', async () => {
    const {cwd, change} = await handOut()
    await change(file, 'The canteen has', 'The community canteen has')
    await change(store, 'The canteen has', 'Our canteen has')
    const {code, stdout} = await runCli(['import', file], {cwd})
    expect(code).toBe(1)
    expect(stdout).toContain('1 in conflict')
    expect(await read(cwd, store)).toContain('target: Our canteen has opened.')
    expect(
      await read(cwd, 'corpus/canteen/translation.en.conflicts.yaml')
    ).toContain('The community canteen has opened.\n    state: translated')
  })
})

test('a refused unit is not said to stand where it does not', async () => {
  const {code, stderr} = await importInto(
    {
      'job.xlf': xliff([
        {id: 'a', source: '没有的话。', target: 'None of it.'},
        {id: 'b', source: '排队的多数是老人。', target: 'Most were old.'}
      ])
    },
    'job.xlf',
    '-d',
    'canteen'
  )
  expect(code).toBe(1)
  expect(stderr).toContain('the document does not have it')
  expect(stderr).not.toContain('there now')
})

describe('a hostile file loses nothing', () => {
  const whole = xliff(delivered)
  const gbk = Buffer.from(
    // 社区食堂开张了。 in GBK, said to be UTF-8, cut inside a character.
    'c9e7c7f8caccccc3bfaad5c5c1cba1a3c9',
    'hex'
  )
  test.each([
    ['cut off', 'job.xlf', whole.slice(0, 700), /job\.xlf[\s\S]*\d+:\d+ .*XML/],
    [
      'an entity',
      'job.xlf',
      whole.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>\n'),
      /entities/
    ],
    ['other languages', 'job.xlf', xliff(delivered, {to: 'de'}), /zh-CN to de/],
    [
      'swapped languages',
      'job.xlf',
      xliff(delivered, {from: 'en', to: 'zh-CN'}),
      /the two are swapped/
    ],
    [
      'swapped columns',
      'job.csv',
      `zh,en\n${delivered.map((d) => `"${d.target}","${d.source}"`).join('\n')}\nMost are old.,排队的多数是老人。\n`,
      /Unexpected Chinese in the targets of job\.csv/
    ],
    [
      'a memory of others',
      'job.tmx',
      '<tmx version="1.4"><header/><body><tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu></body></tmx>',
      /Unexpected units in de, fr, expected zh and en/
    ],
    ['no workbook', 'job.xlsx', 'PK\u0003\u0004 nothing', /job\.xlsx/],
    ['no such file', 'job.docx.bak', '', /expected an ending of/],
    [
      'another encoding',
      'job.xlf',
      Buffer.concat([Buffer.from(whole.slice(0, 300)), gbk]),
      /job\.xlf/
    ]
  ])('%s', async (_, name, content, message) => {
    const present = 'units:\n  - source: 社区食堂开张了。\n    target: Open.\n'
    const {code, stderr, cwd} = await importInto(
      {[store]: present, [name]: content},
      name
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('fault of the program')
    expect(await read(cwd, store)).toBe(present)
    expect(await readdir(join(cwd, 'corpus/canteen'))).toEqual([
      'source.txt',
      'translation.en.yaml'
    ])
  })

  test.each([
    [['import'], /Unexpected absence of FILE/],
    [['import', '-'], /standard input/],
    [['import', 'job.xlf', '--document', 'nope'], /Unexpected document nope/]
  ])('%j is wrong usage', async (argv, message) => {
    const cwd = await makeFolder({...project, 'job.xlf': whole})
    const {code, stderr} = await runCli(argv, {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})
