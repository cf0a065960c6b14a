import {open, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {makeFolder, runCli} from './run-cli.ts'

const xliff2 = (units: string): string =>
  `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="en"><file id="f1">
${units}
</file></xliff>
`
const right =
  '<segment><source>大桥全长300公里。</source><target>The bridge is 300 kilometers long.</target></segment>'

describe('XLIFF 2', () => {
  test('a sound file has nothing against it', async () => {
    const cwd = await makeFolder({
      'job.xlf': xliff2(`<unit id="u1">${right}</unit>`)
    })
    const {code, stdout, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stdout).toContain('Checked 1 unit in 1 file: 0 errors')
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
  })

  test('what breaks the specification is named with place, section and rule, and units are checked all the same', async () => {
    const cwd = await makeFolder({
      'job.xlf': xliff2(
        `<unit id="u1">${right}</unit>\r\n<unit id="u1">${right.replace('300 kil', '30 kil')}</unit>`
      )
    })
    const {code, stdout, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stderr).toMatch(
      /job\.xlf[\s\S]*4:1\s+error\s+Unexpected second <unit> with `id="u1"` \(XLIFF 2\.1, 4\.3\.1\.21; id-unit\)/
    )
    expect(stdout).toContain('Unexpected 30, expected 300')
    expect(stdout).toContain('Checked 2 units in 1 file')
    expect(code).toBe(1)
  })

  test('the format alone is compared in any languages', async () => {
    const file = (unit: string): string =>
      xliff2(unit).replace(
        'srcLang="zh-CN" trgLang="en"',
        'srcLang="en" trgLang="de"'
      )
    const unit =
      '<unit id="u1"><segment><source>Bridge</source></segment></unit>'
    const cwd = await makeFolder({
      'good.xlf': file(unit),
      'bad.xlf': file(unit + unit),
      'cut.xlf': file(unit).slice(0, -20),
      'old.xlf': '<xliff version="1.2"><file/></xliff>',
      'job.tmx': '<tmx version="1.4"><header/><body/></tmx>'
    })
    const good = await runCli(['check', 'good.xlf', '--format-only'], {cwd})
    expect(good).toEqual({
      code: 0,
      stdout: '1 file is as the specification asks, 0 are not.\n',
      stderr: ''
    })
    const all = await runCli(['check', '.', '--format-only'], {cwd})
    expect(all.code).toBe(1)
    expect(all.stdout).toBe('1 file is as the specification asks, 4 are not.\n')
    expect(all.stderr).toContain('id-unit')
    expect(all.stderr).toContain('cut.xlf')
    expect(all.stderr).toContain('old.xlf, expected XLIFF 2')
    expect(all.stderr).toContain('job.tmx, expected XLIFF 2')
  })

  test('what the standard only advises is a warning', async () => {
    const cwd = await makeFolder({
      'job.xlf': xliff2(
        `<unit id="u1">${right.replace('大桥', '<mrk id="m1">大桥</mrk>')}</unit>`
      )
    })
    const {code, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stderr).toMatch(/job\.xlf:3:\d+: Unexpected <mrk>/)
    expect(code).toBe(0)
  })

  test('build writes it beside XLIFF 1.2, and both pass the check', async () => {
    const cwd = await makeFolder({
      'bridge/source.txt': '大桥全长300公里。\n',
      'bridge/translation.en.md': 'The bridge is 300 kilometers long.\n'
    })
    const built = await runCli(
      ['build', 'bridge', '-o', 'out', '--format', 'xliff,xliff2'],
      {cwd}
    )
    expect(built.code).toBe(0)
    const files = (await readdir(join(cwd, 'out/bridge'))).sort()
    expect(files).toEqual(['bridge.v2.xlf', 'bridge.xlf'])
    for (const file of files) {
      const {code, stdout} = await runCli(['check', `out/bridge/${file}`], {
        cwd
      })
      expect(stdout).toContain('Checked 1 unit in 1 file: 0 errors')
      expect(code).toBe(0)
    }
  })
})

describe('encodings', () => {
  const job = (encoding: string, source = '大桥'): string =>
    xliff2(
      `<unit id="u1"><segment><source>${source}</source><target>bridge</target></segment></unit>`
    ).replace('version="1.0"', `version="1.0" encoding="${encoding}"`)
  const utf16 = (text: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

  /** The text with Chinese in GB 18030 between its tags. */
  async function gb18030(encoding: string): Promise<Uint8Array> {
    const [before = '', after = ''] = job(encoding, '|').split('|')
    const chinese = await readFile(
      fileURLToPath(
        new URL(
          '../../formats/test/fixtures/encodings/simplified.gb18030.txt',
          import.meta.url
        )
      )
    )
    return Buffer.concat([Buffer.from(before), chinese, Buffer.from(after)])
  }

  test.each([
    ['UTF-8', async () => Buffer.from(job('UTF-8'))],
    ['UTF-16 with a byte order mark', async () => utf16(job('UTF-16'))],
    ['GBK, as declared', () => gb18030('GBK')]
  ])('%s is read', async (_, make) => {
    const cwd = await makeFolder()
    await writeFile(join(cwd, 'job.xlf'), await make())
    const {stdout, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stderr).toBe('')
    expect(stdout).toContain('Checked 1 unit in 1 file')
  })

  test.each([
    [
      'UTF-8 that says it is UTF-16',
      async () => Buffer.from(job('UTF-16')),
      'utf-8, expected UTF-16'
    ],
    [
      'UTF-16 that says it is UTF-8',
      async () => utf16(job('UTF-8')),
      'utf-16le, expected UTF-8'
    ],
    [
      'GBK that says it is UTF-8',
      () => gb18030('utf-8'),
      'gb18030, expected utf-8'
    ],
    [
      'UTF-8 that says it is Latin',
      async () => Buffer.from(job('ISO-8859-1')),
      'utf-8, expected ISO-8859-1'
    ]
  ])('%s is refused where it says so', async (_, make, message) => {
    const cwd = await makeFolder()
    await writeFile(join(cwd, 'job.xlf'), await make())
    const {code, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stderr).toContain(`1:31  error  Unexpected bytes in ${message}`)
    expect(code).toBe(1)
  })

  test('whoever says the encoding is believed', async () => {
    const cwd = await makeFolder()
    await writeFile(join(cwd, 'job.xlf'), await gb18030('utf-8'))
    const argv = ['check', 'job.xlf', '--encoding', 'gb18030']
    const {stdout} = await runCli(argv, {cwd})
    expect(stdout).toContain('Checked 1 unit in 1 file')
  })

  test('a gigabyte is refused before it is read', async () => {
    const cwd = await makeFolder()
    const file = await open(join(cwd, 'job.xlf'), 'w')
    await file.truncate(2 ** 30)
    await file.close()
    const {code, stderr} = await runCli(['check', 'job.xlf'], {cwd})
    expect(stderr).toContain('Unexpected 1024 MB, expected at most 512 MB')
    expect(code).toBe(1)
  })
})
