import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const source = '社區食堂開張了。隊排得很長。\n'

describe('segment', () => {
  test('prints a sentence a line, words apart', async () => {
    const {code, stdout} = await runCli(['segment'], {stdin: source})
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((d) => d.replaceAll(' ', ''))).toEqual([
      '社区食堂开张了。',
      '队排得很长。'
    ])
    expect(lines[0]).toContain(' 开张 ')
  })

  test('prints ranges of the restored text and of the page as JSON', async () => {
    const cwd = await makeFolder({'page.md': `# 開張\n\n${source}`})
    const {stdout} = await runCli(['segment', 'page.md', '--json'], {cwd})
    const {file, text, sentences} = JSON.parse(stdout)
    expect(file).toBe('page.md')
    expect(text).toBe('# 开张\n\n社区食堂开张了。队排得很长。\n')
    expect(
      sentences.map((d: {range: [number, number]}) => text.slice(...d.range))
    ).toEqual(['开张', '社区食堂开张了。', '队排得很长。'])
    for (const sentence of sentences)
      for (const word of sentence.words)
        expect(text.slice(...word.range)).toBe(word.text)
    const found = `# 開張\n\n${source}`
    expect(found.slice(...sentences[0].source)).toBe('開張')
    const last = sentences.at(-1)
    expect(found.slice(...last.source)).toBe(
      source.trimEnd().slice(-(last.source[1] - last.source[0]))
    )
  })

  test('takes a document of the corpus by its name, as restore does', async () => {
    const cwd = await makeFolder({
      'zhengben.yaml': 'corpus: corpus\n',
      'corpus/canteen/source.txt': source,
      'corpus/weather/source.txt': '今天下了雨。\n'
    })
    const {code, stdout} = await runCli(['segment', 'canteen', '--json'], {cwd})
    expect(code).toBe(0)
    expect(JSON.parse(stdout).file).toBe('corpus/canteen/source.txt')
    const restored = await runCli(['restore', 'canteen'], {cwd})
    expect([restored.code, restored.stdout]).toEqual([
      0,
      '社区食堂开张了。队排得很长。\n'
    ])
    // A folder of several says nothing of which.
    expect((await runCli(['restore', 'corpus'], {cwd})).code).toBe(1)
  })

  test('goes on after an input that cannot be read', async () => {
    const cwd = await makeFolder({'page.txt': source})
    const argv = ['segment', 'nowhere.txt', 'page.txt']
    const {code, stdout, stderr} = await runCli(argv, {cwd})
    expect(code).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(stderr).toContain('no such file or folder')
  })
})

describe('exceptions of segmentation', () => {
  const head = '# language\tkind\tbefore\tafter\texample\tnote\n'
  const rows = 'en\tno-break\tBldg.\t\t\t\nzh\tbreak\t；\t排队\t\t\n'
  const files = {
    'zhengben.yaml': '',
    'glossary/segmentation.tsv': head + rows,
    'zh.txt': '早餐每份两元；排队的多数是老人。\n食堂在五号楼。\n',
    'en.txt':
      'Breakfast costs two yuan. Most of those in the queue are elderly people.\n\nThe canteen is in Bldg. Five.\n'
  }

  test('are obeyed by segment and align', async () => {
    const cwd = await makeFolder(files)
    const {stdout} = await runCli(['segment', 'zh.txt'], {cwd})
    expect(stdout.replaceAll(' ', '')).toBe(
      '早餐每份两元；\n排队的多数是老人。\n食堂在五号楼。\n'
    )
    const aligned = await runCli(['align', 'zh.txt', 'en.txt'], {cwd})
    expect(
      aligned.stdout
        .trimEnd()
        .split('\n')
        .map((d) => d.split('\t').slice(1))
    ).toEqual([
      ['早餐每份两元；', 'Breakfast costs two yuan.'],
      ['排队的多数是老人。', 'Most of those in the queue are elderly people.'],
      ['食堂在五号楼。', 'The canteen is in Bldg. Five.']
    ])
  })

  test('are obeyed by restore --diff', async () => {
    const cwd = await makeFolder({
      ...files,
      'zh.txt': '早餐每份两元；排隊的多數是老人。\n'
    })
    const argv = ['restore', 'zh.txt', '--diff']
    const {stdout} = await runCli(argv, {cwd})
    expect(stdout).toMatch(/早餐每份两元；\s+│ 早餐每份两元；\n/)
  })

  test('are written for other programs', async () => {
    const cwd = await makeFolder(files)
    for (const name of ['rules.srx', 'omegat/segmentation.conf']) {
      const {code, stdout} = await runCli(['segment', '--srx', name], {cwd})
      expect([code, stdout]).toEqual([0, ''])
      expect(await readFile(join(cwd, name), 'utf8')).toContain('(?=\\s*排队)')
    }
  })

  test('are wrong at a place', async () => {
    const cwd = await makeFolder({
      ...files,
      'glossary/segmentation.tsv': `${head}zh\tbrake\t；\t\t\t\n`
    })
    const {code, stderr} = await runCli(['segment', 'zh.txt'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain(
      'glossary/segmentation.tsv:2:4 Unexpected kind `brake`, expected `break` or `no-break`'
    )
  })
})

describe('align', () => {
  const files = {
    'zh.txt': '社區食堂開張了。\n\n早餐一碗小米粥兩元。\n排隊的多數是老人。\n',
    'en.txt':
      'The community canteen has opened.\nA bowl of millet porridge costs two yuan at breakfast.\nMost of those in the queue are elderly people.\n'
  }

  test('restores the source and prints a link a line', async () => {
    const cwd = await makeFolder(files)
    const {code, stdout} = await runCli(['align', 'zh.txt', 'en.txt'], {cwd})
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((d) => d.split('\t').slice(1))
    ).toEqual([
      ['社区食堂开张了。', 'The community canteen has opened.'],
      [
        '早餐一碗小米粥两元。',
        'A bowl of millet porridge costs two yuan at breakfast.'
      ],
      ['排队的多数是老人。', 'Most of those in the queue are elderly people.']
    ])
  })

  test('takes lines as sentences, empty ones too, each in one link', async () => {
    const cwd = await makeFolder(files)
    const argv = ['align', 'zh.txt', 'en.txt', '--lines', '--json']
    const {code, stdout} = await runCli(argv, {cwd})
    expect(code).toBe(0)
    const {links} = JSON.parse(stdout) as {
      links: Array<{
        source: Array<number>
        target: Array<number>
        score: number
      }>
    }
    expect(links.flatMap((d) => d.source)).toEqual([0, 1, 2, 3])
    expect(links.flatMap((d) => d.target)).toEqual([0, 1, 2])
    for (const {score} of links) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  test('does not take lines for paragraphs', async () => {
    const cwd = await makeFolder({
      'zh.txt':
        '早餐一碗小米粥两元，\n一个鸡蛋一元五角。\n排队的多数是老人。\n',
      'en.txt':
        'A bowl of millet porridge costs two yuan at breakfast and an egg one yuan fifty.\nMost of those in the queue are elderly people.\n'
    })
    const argv = ['align', 'zh.txt', 'en.txt', '--lines', '--json']
    expect(JSON.parse((await runCli(argv, {cwd})).stdout).links).toMatchObject([
      {source: [0, 1], target: [0]},
      {source: [2], target: [1]}
    ])
  })

  test.each(['tmx', 'xlf', 'html', 'md', 'json'])(
    'writes a .%s file',
    async (ending) => {
      const cwd = await makeFolder(files)
      const argv = ['align', 'zh.txt', 'en.txt', '-o', `new/page.${ending}`]
      expect(await runCli(argv, {cwd})).toMatchObject({code: 0})
      const text = await readFile(join(cwd, 'new', `page.${ending}`), 'utf8')
      const words = text.replace(/<[^>]*>/g, '')
      expect(words).toContain('小米粥')
      expect(words).toContain('millet porridge')
    }
  )

  test('reads one side from standard input', async () => {
    const cwd = await makeFolder(files)
    const {code, stdout} = await runCli(['align', '-', 'en.txt'], {
      cwd,
      stdin: files['zh.txt']
    })
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
  })

  test('a side that cannot be read ends it', async () => {
    const cwd = await makeFolder(files)
    const {code, stderr} = await runCli(['align', 'zh.txt', 'nowhere'], {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('no such file or folder')
  })
})
