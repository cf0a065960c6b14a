import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const zh = `社区食堂开张了。早餐一碗小米粥两元。
排队的多数是老人。“好吃吗？”记者问。“好吃。”老人笑了。
食堂还给行动不便的老人送餐上门。
`
const en = `The community canteen has opened. A bowl of millet porridge costs two yuan at breakfast.
Most of those in the queue are elderly people. “Is it good?” the reporter asked. “It is,” an old man laughed.
The canteen also delivers meals to elderly people who cannot get about.
`

/** What the tool finds unaided. */
const free = ['0:0', '1:1', '2:2', '3:3', '4 5:4', '6:5']

interface Result {
  readonly code: number
  readonly stderr: string
  /** Indices of each link, such as `0:0 1`. */
  readonly links: ReadonlyArray<string>
  readonly scores: ReadonlyArray<number>
}

async function align(
  cwd: string,
  ...argv: ReadonlyArray<string>
): Promise<Result> {
  const {code, stdout, stderr} = await runCli(
    ['align', 'zh.txt', 'en.txt', '--json', ...argv],
    {cwd}
  )
  const {links} = JSON.parse(stdout || '{"links":[]}') as {
    links: Array<{source: Array<number>; target: Array<number>; score: number}>
  }
  return {
    code,
    stderr,
    links: links.map((d) => `${d.source.join(' ')}:${d.target.join(' ')}`),
    scores: links.map((d) => d.score)
  }
}

async function alignWith(
  yaml: string,
  texts: {zh?: string; en?: string} = {}
): Promise<Result> {
  const cwd = await makeFolder({
    'zh.txt': texts.zh ?? zh,
    'en.txt': texts.en ?? en,
    'zh.alignment.yaml': yaml
  })
  return align(cwd)
}

test('without corrections the tool decides', async () => {
  const {links, stderr} = await alignWith('# nothing yet\n')
  expect(links).toEqual(free)
  expect(stderr).toBe('Followed 0 of 0 corrections in zh.alignment.yaml\n')
})

describe('corrections', () => {
  test('lock links, null links too, and leave the rest to the tool', async () => {
    const {code, links, scores, stderr} = await alignWith(`
- link:
    source: 老人笑了。
    target: []
  note: The laugh is in the verb of the English.
- link:
    source: [社区食堂开张了。, 早餐一碗小米粥两元。]
    target: The community…
- link: {source: [], target: A bowl of millet…}
`)
    expect(stderr).toBe('Followed 3 of 3 corrections in zh.alignment.yaml\n')
    expect(code).toBe(0)
    expect(links).toEqual(['0 1:0', ':1', '2:2', '3:3', '4:4', '5:', '6:5'])
    expect([0, 1, 5].map((d) => scores[d])).toEqual([1, 1, 1])
  })

  test('merge, split and move', async () => {
    const merged = await alignWith(
      '- merge: {target: [The community…, A bowl…]}'
    )
    expect(merged.links[0]).toBe('0 1:0 1')
    const split = await alignWith(
      '- split: {source: 老人笑了。, target: The canteen also…}'
    )
    expect(split.links.slice(0, 5)).toEqual([...free.slice(0, 4), '4:4'])
    const moved = await alignWith(
      '- move: {source: 老人笑了。, from: “It is…, to: The canteen also…}'
    )
    expect(moved.links).toEqual([...free.slice(0, 4), '4:4', '5 6:5'])
  })

  test('join and cut sentences on either side', async () => {
    const {code, links} = await alignWith(`
- join:
    source: {after: “好吃。”, before: 老人笑了。}
- cut:
    target: {after: 'to elderly people', before: who cannot}
`)
    expect(code).toBe(0)
    expect(links.slice(0, 5)).toEqual(['0:0', '1:1', '2:2', '3:3', '4:4'])
    expect(links.at(-1)).toBe('5:5 6')
  })

  test('that hold already change nothing', async () => {
    const {code, links} = await alignWith(`
- cut: {source: {after: 开张了。, before: 早餐}}
- join: {target: {after: canteen, before: has opened}}
- merge: {source: [社区食堂开张了。], target: [The community…]}
`)
    expect(code).toBe(0)
    expect(links).toEqual(free)
  })
})

describe('names of sentences', () => {
  const repeated = {
    zh: '好。他来了。好。她走了。好。\n',
    en: 'Good. He came. Good. She left. Good.\n'
  }

  test('tell equal sentences apart by what comes before, or by number', async () => {
    const {code, links} = await alignWith(
      `
- link:
    source: {text: 好。, after: 他来了。}
    target: []
- link:
    source: []
    target: {text: Good., nth: 3 of 3}
`,
      repeated
    )
    expect(code).toBe(0)
    expect(links).toContain('2:')
    expect(links).toContain(':4')
  })

  test('that fit several sentences, or other than they say, are reported', async () => {
    const {code, stderr} = await alignWith(
      `- link: {source: 好。, target: []}
- link: {source: {text: 好。, nth: 2 of 2}, target: []}
- link: {source: {text: 好。, after: 她来了。}, target: []}
`,
      repeated
    )
    expect(code).toBe(1)
    expect(stderr).toContain('Followed 0 of 3')
    expect(stderr).toMatch(
      /1:18.*fits 3 sentences.*`nth: 1 of 3`.*zh\.txt:1:1 “好。”/
    )
    expect(stderr).toMatch(/2:18.*says 2 of 2, and there are 3/)
    expect(stderr).toMatch(/3:18.*does not come after the one of `after`/)
  })
})

describe('a changed text', () => {
  const yaml = `# Made by hand.
- link:
    source: 老人笑了。
    target: []
- link:
    source: 早餐一碗小米粥两元。
    target: A bowl of millet…
- join:
    source: {after: 问。, before: “好吃。”}
`

  test('keeps the corrections whose sentences are there', async () => {
    const more = `开头加了一句话。\n${zh.replace('排队', '今天排队')}`
    const {code, links} = await alignWith(yaml, {zh: more})
    expect(code).toBe(0)
    expect(links).toContain('5:')
  })

  test('has the others reported with the place and the nearest sentence', async () => {
    const cwd = await makeFolder({
      'zh.txt': zh.replace('两元', '三元'),
      'en.txt': en,
      'zh.alignment.yaml': yaml
    })
    const {code, stderr} = await align(cwd)
    expect(code).toBe(1)
    expect(stderr).toContain('Followed 2 of 3')
    expect(stderr).toMatch(
      /6:13.*Unexpected `link\.source`: no sentence.*zh\.txt:1:9 “早餐一碗小米粥三元。”.*change its text or delete it/
    )
    expect(await readFile(join(cwd, 'zh.alignment.yaml'), 'utf8')).toBe(yaml)
  })
})

describe('contradictions are an error that names both lines', () => {
  test.each([
    [
      'links that cross',
      `- link: {source: 社区食堂开张了。, target: A bowl…}
- link: {source: 早餐一碗小米粥两元。, target: The community…}
`,
      'they cross'
    ],
    [
      'one sentence in two links',
      `- link: {source: 社区食堂开张了。, target: The community…}
- link: {source: 社区食堂开张了。, target: A bowl…}
`,
      'same sentence'
    ],
    [
      'a join and a cut',
      `- join: {source: {after: 开张了。, before: 早餐}}
- cut: {source: {after: 开张了。, before: 早餐}}
`,
      'joins what the other cuts'
    ]
  ])('%s', async (_, yaml, reason) => {
    const {code, stderr} = await alignWith(yaml)
    expect(code).toBe(2)
    expect(stderr).toContain('zh.alignment.yaml:2:3')
    expect(stderr).toContain('the one in line 1')
    expect(stderr).toContain(reason)
  })
})

test.each([
  ['- lnk: {source: [], target: []}', 'did you mean `link`'],
  ['- link: {source: 社区食堂开张了。}', 'absence of `0.link.target`'],
  ['- link: {source: [], target: []}', 'a sentence on one side at least'],
  ['- merge: {source: [早餐]}', 'two sentences at least'],
  ['- link: {source: 12, target: []}', 'the text of a sentence'],
  ['- {}', 'expected one of link, merge'],
  ['link: {}', 'Unexpected content, expected a list'],
  ['- link: [', '1:'],
  [
    `a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
    'alias'
  ]
])('refuses a file that says %s', async (yaml, reason) => {
  const {code, stderr} = await alignWith(yaml)
  expect(code).toBe(2)
  expect(stderr).toMatch(/zh\.alignment\.yaml:\d+:\d+/)
  expect(stderr).toContain(reason)
  expect(stderr).not.toContain('fault of the program')
})

describe('files', () => {
  const files = {'zh.txt': zh, 'en.txt': en}
  const yaml = '- link: {source: 社区食堂开张了。, target: []}\n'

  test('are named, or not followed', async () => {
    const cwd = await makeFolder({
      ...files,
      'mine.yaml': yaml,
      'zh.alignment.yaml': '- broken'
    })
    expect((await align(cwd, '--alignment', 'mine.yaml')).links[0]).toBe('0:')
    const without = await align(cwd, '--no-alignment')
    expect(without).toMatchObject({code: 0, stderr: ''})
    expect(without.links[0]).toBe('0:0')
    const {code, stderr} = await align(cwd, '--alignment', 'nowhere.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain('Cannot read nowhere.yaml')
  })

  test('have no cuts where lines are sentences', async () => {
    const cwd = await makeFolder({
      ...files,
      'zh.alignment.yaml': '- cut: {source: {after: 开张了。, before: 早餐}}'
    })
    const {code, stderr} = await align(cwd, '--lines')
    expect(code).toBe(2)
    expect(stderr).toContain('zh.alignment.yaml:1:3')
  })

  test('take up the links that are sure enough, and keep what stands there', async () => {
    const cwd = await makeFolder({
      ...files,
      'zh.alignment.yaml': `# Mine.\n${yaml}`
    })
    const argv = ['align', 'zh.txt', 'en.txt', '--write-alignment']
    const outcome = await runCli(
      [...argv, 'zh.alignment.yaml', '--lock-above', '0.9'],
      {cwd}
    )
    expect(outcome).toMatchObject({code: 0, stdout: ''})
    const written = await readFile(join(cwd, 'zh.alignment.yaml'), 'utf8')
    expect(written.startsWith(`# Mine.\n${yaml}# `)).toBe(true)
    const {code, links, stderr} = await align(cwd)
    expect(code).toBe(0)
    expect(links).toContain('0:')
    const [, applied, all] = /Followed (\d+) of (\d+)/.exec(stderr) ?? []
    expect(applied).toBe(all)
    expect(Number(all)).toBeGreaterThan(3)
    const other = await runCli(
      [...argv, 'zh.alignment.yaml', '--no-alignment'],
      {cwd}
    )
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('made without')
  })

  test('written for texts with equal and odd sentences read back the same', async () => {
    const cwd = await makeFolder({
      'zh.txt':
        '好。\n好。\n“对：是的。”\n# 一\n- 二\n\u202E三\n是\n12\n好。\n好。\n',
      'en.txt':
        "Good.\nGood.\n'Yes: it is.'\n# One\n- Two\nThree\nyes\n12\nGood.\nGood.\n"
    })
    const before = await align(cwd, '--lines')
    const argv = ['--lines', '--write-alignment', 'zh.alignment.yaml']
    await align(cwd, ...argv)
    const after = await align(cwd, '--lines')
    expect(after.stderr).toMatch(/Followed (\d+) of \1 /)
    expect(after.links).toEqual(before.links)
    expect(after.scores.every((d) => d === 1)).toBe(true)
  })
})

describe('a review', () => {
  test('shows the least certain links first, with lines that can be pasted', async () => {
    const cwd = await makeFolder({'zh.txt': zh, 'en.txt': en})
    const argv = ['align', 'zh.txt', 'en.txt', '--review=2']
    const {code, stdout} = await runCli(argv, {cwd})
    expect(code).toBe(0)
    expect(stdout.match(/^# \d+\. score/gm)).toHaveLength(2)
    const json = await runCli([...argv, '--json'], {cwd})
    const {review} = JSON.parse(json.stdout)
    expect(review).toHaveLength(2)
    expect(review[0].score).toBeLessThanOrEqual(review[1].score)
    expect(review[0].places[0]).toMatch(/^zh\.txt:\d+:\d+$/)
    expect(review[0].before.source.length).toBeGreaterThan(0)
    const choices = review[0].corrections as Array<{
      choice: string
      yaml: string
    }>
    for (const {choice, yaml} of choices) {
      expect(stdout).toContain(yaml)
      const outcome = await alignWith(yaml)
      expect({choice, code: outcome.code}).toEqual({choice, code: 0})
    }
  })

  test('leaves out what is locked', async () => {
    const cwd = await makeFolder({'zh.txt': zh, 'en.txt': en})
    await align(cwd, '--write-alignment', 'zh.alignment.yaml')
    const argv = ['align', 'zh.txt', 'en.txt', '--review', '--json']
    const {stdout} = await runCli(argv, {cwd})
    expect(JSON.parse(stdout)).toEqual({review: []})
  })

  test('hides nothing on a terminal', async () => {
    const cwd = await makeFolder({
      'zh.txt': '一\u001B[31m二。\n三。\n',
      'en.txt': 'One\u202E two.\nThree.\n'
    })
    const argv = ['align', 'zh.txt', 'en.txt', '--lines', '--review']
    const {stdout} = await runCli(argv, {cwd})
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
  })

  test.each(['0', 'x', '-1'])('refuses --review=%s', async (value) => {
    const {code, stderr} = await runCli([
      'align',
      'a',
      'b',
      `--review=${value}`
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('expected a number')
  })
})

describe('a document', () => {
  const files = {
    'zhengben.yaml': 'glossary: builtin\n',
    'corpus/canteen/source.txt': zh,
    'corpus/canteen/translation.en.md': en,
    'corpus/canteen/document.yaml': 'title: 社区食堂\n',
    'corpus/canteen/alignment.yaml':
      '- link: {source: 社区食堂开张了。, target: []}\n',
    'corpus/alone/source.txt': zh
  }

  test.each(['canteen', 'corpus/canteen', 'corpus/canteen/'])(
    'is aligned by name: %s',
    async (name) => {
      const cwd = await makeFolder(files)
      const {code, stdout, stderr} = await runCli(['align', name], {cwd})
      expect(code).toBe(0)
      expect(stdout).toContain('1.00\t社区食堂开张了。\t\n')
      expect(stderr).toContain('corpus/canteen/alignment.yaml')
    }
  )

  test('is aligned by its files, and from a file beside its English', async () => {
    const cwd = await makeFolder({
      ...files,
      'page.txt': zh,
      'page.en.txt': en,
      'page.alignment.yaml': '- link: {source: 早餐…, target: []}\n'
    })
    const two = await runCli(
      [
        'align',
        'corpus/canteen/source.txt',
        'corpus/canteen/translation.en.md'
      ],
      {cwd}
    )
    expect(two.stdout).toContain('社区食堂开张了。\t\n')
    const one = await runCli(['align', 'page.txt', '-o', 'page.tmx'], {cwd})
    expect(one).toMatchObject({code: 0, stdout: ''})
    expect(one.stderr).toContain('Followed 1 of 1')
    expect(await readFile(join(cwd, 'page.tmx'), 'utf8')).not.toContain('早餐')
  })

  test('needs a translation, and is one', async () => {
    const cwd = await makeFolder(files)
    const alone = await runCli(['align', 'alone'], {cwd})
    expect(alone.code).toBe(1)
    expect(alone.stderr).toContain('translation.en.md')
    const many = await runCli(['align', 'corpus'], {cwd})
    expect(many.code).toBe(2)
    expect(many.stderr).toContain('alone, canteen')
    expect((await runCli(['align', 'nowhere'], {cwd})).code).toBe(1)
  })

  test('is built as corrected', async () => {
    const cwd = await makeFolder(files)
    const argv = ['build', 'canteen', '--format', 'json']
    expect(await runCli(argv, {cwd})).toMatchObject({code: 0, stderr: ''})
    const path = join(cwd, 'out', 'canteen', 'bitext.json')
    const {children} = JSON.parse(await readFile(path, 'utf8'))
    const unit = children[0].children.find(
      (d: {source: ReadonlyArray<unknown>}) => d.source.length > 0
    )
    expect(unit).toMatchObject({
      source: [{value: '社区食堂开张了。'}],
      target: [],
      score: 1
    })
  })

  test('is built with what fits, and skipped where corrections contradict', async () => {
    const stale = await makeFolder({
      ...files,
      'corpus/canteen/alignment.yaml': '- link: {source: 没有。, target: []}\n'
    })
    const argv = ['build', 'canteen', '--format', 'md']
    const left = await runCli(argv, {cwd: stale})
    expect(left.code).toBe(1)
    expect(left.stdout).toContain('Built 1 document')
    expect(left.stderr).toContain('1:18')
    const wrong = await makeFolder({
      ...files,
      'corpus/canteen/alignment.yaml': `- link: {source: 社区食堂开张了。, target: []}
- link: {source: 社区食堂开张了。, target: A bowl…}
`
    })
    const skipped = await runCli(argv, {cwd: wrong})
    expect(skipped.code).toBe(1)
    expect(skipped.stdout).toContain('1 skipped')
    expect(skipped.stderr).toContain('the one in line 1')
  })
})

describe('InterText', () => {
  const argv = ['align', 'zh.txt', 'en.txt']

  test('gets what it can work on, and what a person confirms there holds', async () => {
    const cwd = await makeFolder({'zh.txt': zh, 'en.txt': en})
    const path = join(cwd, 'new', 'page.alignment.xml')
    const out = await runCli([...argv, '-o', 'new/page.alignment.xml'], {cwd})
    expect(out).toMatchObject({code: 0, stdout: ''})
    const made = await readFile(path, 'utf8')
    // The first two links are made one, and confirmed.
    const edited = made
      .replace(/ {2}<link type="1-1" xtargets="1:2;1:2".*\n/, '')
      .replace(
        /<link type="1-1" xtargets="1:1;1:1" status="auto"\/>/,
        '<link type="2-2" xtargets="1:1 1:2;1:1 1:2" status="man"/>'
      )
    expect(edited).not.toBe(made)
    await writeFile(path, edited)
    const {links, stderr, scores} = await align(
      cwd,
      '--alignment',
      'new/page.alignment.xml'
    )
    expect(stderr).toContain('Followed 1 of 1')
    expect(links[0]).toBe('0 1:0 1')
    expect(scores[0]).toBe(1)
    const again = [...argv, '--alignment', 'new/page.alignment.xml']
    await runCli([...again, '-o', 'again.alignment.xml'], {cwd})
    const kept = await readFile(join(cwd, 'again.alignment.xml'), 'utf8')
    expect(kept.match(/status="man"/g)).toHaveLength(1)
  })

  test('links that a person confirmed are not written over', async () => {
    const cwd = await makeFolder({'zh.txt': zh, 'en.txt': en})
    const path = join(cwd, 'a.alignment.xml')
    const output = ['-o', 'a.alignment.xml']
    await runCli([...argv, ...output], {cwd})
    const made = await readFile(path, 'utf8')
    const edited = made.replace('status="auto"', 'status="man"')
    await writeFile(path, edited)
    const refused = await runCli([...argv, ...output], {cwd})
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(
      'a.alignment.xml, which holds 1 confirmed link; follow it with --alignment'
    )
    expect(await readFile(path, 'utf8')).toBe(edited)
    const follow = ['--alignment', 'a.alignment.xml']
    const {code} = await runCli([...argv, ...output, ...follow], {cwd})
    expect(code).toBe(0)
    expect(await readFile(path, 'utf8')).toBe(edited)
  })

  test('may cut sentences otherwise', async () => {
    const cwd = await makeFolder({
      'zh.txt': zh,
      'en.txt': en,
      'a.zh.xml': `<doc><p id="1"><s id="1">社区食堂开张了。早餐一碗小米粥两元。</s>
<s id="2">排队的多数</s><s id="3">是老人。</s></p></doc>`,
      'a.en.xml': `<doc><s id="1">The community canteen has opened.</s>
<s id="2">A bowl of millet porridge costs two yuan at breakfast.</s></doc>`,
      'a.alignment.xml': `<linkGrp toDoc="a.en.xml" fromDoc="a.zh.xml">
<link type="2-1" xtargets="1 2;1" status="man"/>
<link type="0-1" xtargets=";2" status="man"/></linkGrp>`
    })
    const {code, links} = await align(cwd, '--alignment', 'a.alignment.xml')
    expect(code).toBe(0)
    expect(links.slice(0, 3)).toEqual(['0:0 1', '1:', '2:2'])
  })

  test('is refused with the place of what is wrong', async () => {
    const cwd = await makeFolder({
      'zh.txt': zh,
      'en.txt': en,
      'a.zh.xml': '<doc><s id="1">雨停了。</s></doc>',
      'a.en.xml':
        '<!DOCTYPE d [<!ENTITY e SYSTEM "/etc/passwd">]><doc>&e;</doc>',
      'a.alignment.xml': '<linkGrp toDoc="a.en.xml" fromDoc="a.zh.xml"/>'
    })
    const {code, stderr} = await align(cwd, '--alignment', 'a.alignment.xml')
    expect(code).toBe(2)
    expect(stderr).toMatch(/a\.en\.xml:1:\d+ Unexpected declarations/)
  })
})

describe('texts of any kind', () => {
  test.each<[string, string, string, number]>([
    ['one sentence each', '他走了。', 'He left.', 1],
    ['two and one', '他走了。天黑了。\n', 'He left, and it grew dark.', 2],
    ['none on one side', '他走了。', '', 1],
    ['white space on one side', ' \n\u3000\n', 'He left.', 1],
    ['none at all', '', '', 0],
    [
      'BOM, CRLF and traditional characters',
      '\uFEFF社區食堂開張了。\r\n排隊的多數是老人。\r\n',
      '\uFEFFThe community canteen has opened.\r\nMost of those in the queue are elderly people.\r\n',
      2
    ]
  ])('%s', async (_, source, target, most) => {
    const cwd = await makeFolder({'zh.txt': source, 'en.txt': target})
    const {code, links} = await align(cwd)
    expect(code).toBe(0)
    expect(links.length).toBeLessThanOrEqual(most)
    expect(links.length).toBeGreaterThanOrEqual(Math.min(1, most))
  })

  test('says where a side has nothing', async () => {
    const cwd = await makeFolder({'zh.txt': ' \n', 'en.txt': ''})
    const {stderr} = await align(cwd)
    expect(stderr).toMatch(/zh\.txt\n.*Unexpected text without sentences/)
    expect(stderr).toMatch(/en\.txt\n.*Unexpected empty file/)
  })

  test.each([
    ['English first', en, zh, 'swap the two'],
    ['Chinese twice', zh, zh, 'both texts are Chinese'],
    ['English twice', en, en, 'both texts are English'],
    [
      'Japanese',
      '食堂がオープンしました。朝食は安いです。\n',
      en,
      'Unexpected Japanese in zh.txt, expected Chinese'
    ],
    [
      'a translation in another script',
      zh,
      'Открылась общественная столовая нашего района.\n',
      'expected English'
    ]
  ])('refuses %s', async (_, source, target, reason) => {
    const cwd = await makeFolder({'zh.txt': source, 'en.txt': target})
    for (const argv of [[], ['--lines']]) {
      const {code, stderr} = await align(cwd, ...argv)
      expect(code).toBe(2)
      expect(stderr).toContain(reason)
    }
  })

  test('warns of texts that have nothing to do with each other', async () => {
    const folder = new URL('../../align/test/fixtures/', import.meta.url)
    const read = (name: string): Promise<string> =>
      readFile(new URL(name, folder), 'utf8')
    const cwd = await makeFolder({
      'zh.txt': await read('news/source.txt'),
      'en.txt': await read('narrative/target.txt')
    })
    const {code, stderr, scores} = await align(cwd)
    expect(code).toBe(0)
    expect(stderr).toContain('does not seem to render zh.txt')
    expect(Math.max(...scores)).toBeLessThan(0.3)
    await writeFile(join(cwd, 'en.txt'), await read('news/target.txt'))
    expect((await align(cwd)).stderr).toBe('')
  })
})
