import {readdirSync, readFileSync} from 'node:fs'
import {
  decodeText,
  encodings,
  NotTextError,
  UnknownEncodingError
} from '@zhengben/formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'

const fixtures = new URL('./fixtures/encodings/', import.meta.url)
const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, fixtures)))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: ReadonlyArray<string | number>): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((d) => (typeof d === 'number' ? d : [...utf8(d)]))
  )

describe('decodeText', () => {
  for (const name of readdirSync(fixtures).filter((d) => d.endsWith('.txt'))) {
    const [script, label] = name.split('.') as [string, string]
    const encoding = label.replace('-bom', '')

    it(`finds ${label} in ${script} text`, () => {
      expect(decodeText(read(name))).toEqual({
        value: new TextDecoder().decode(read(`${script}.utf-8.txt`)),
        encoding,
        bom: label.endsWith('-bom'),
        problems: []
      })
    })

    it(`reads ${label} in ${script} text when told so`, () => {
      expect(decodeText(read(name), encoding.toUpperCase())).toEqual(
        decodeText(read(name))
      )
    })
  }

  it('knows the other names of encodings', () => {
    const gbk = read('simplified.gb18030.txt')
    for (const name of ['GBK', 'gb2312', 'cp936'])
      expect(decodeText(gbk, name).encoding).toBe('gb18030')
    expect(decodeText(read('simplified.utf-16be-bom.txt'), 'utf-16')).toEqual(
      decodeText(read('simplified.utf-16be-bom.txt'))
    )
  })

  it('takes a few rare characters for GB 18030 only in its shape', () => {
    expect(decodeText(Uint8Array.of(0xf6, 0xce, 0xed, 0xb5)).value).toBe('鑫淼')
    expect(decodeText(bytes('caf', 0xe9, 's')).encoding).toBe('utf-8')
  })

  it('reports each bad place of broken UTF-8', () => {
    const broken = bytes('好，\n再', 0xff, 0xfe, '见', 0xe4, 0xb8, '。', 0xc3)
    const {value, encoding, problems} = decodeText(broken)
    expect([value, encoding]).toEqual([
      '好，\n再\uFFFD\uFFFD见\uFFFD。\uFFFD',
      'utf-8'
    ])
    expect(problems).toEqual([
      {
        ruleId: 'invalid-bytes',
        reason:
          'Unexpected bytes FF FE at byte 10, expected utf-8 text; read as U+FFFD',
        byteOffset: 10,
        line: 2,
        column: 2
      },
      {
        ruleId: 'invalid-bytes',
        reason:
          'Unexpected bytes E4 B8 at byte 15, expected utf-8 text; read as U+FFFD',
        byteOffset: 15,
        line: 2,
        column: 5
      },
      {
        ruleId: 'invalid-bytes',
        reason:
          'Unexpected byte C3 at byte 20, expected utf-8 text; read as U+FFFD',
        byteOffset: 20,
        line: 2,
        column: 7
      }
    ])
  })

  it('reports each bad place of broken GB 18030', () => {
    const broken = read('simplified.gb18030.txt')
    broken[2] = 0xff
    const {encoding, problems} = decodeText(broken)
    expect(encoding).toBe('gb18030')
    // With a lead byte lost the rest of the line is paired wrongly.
    expect(problems.map((d) => [d.byteOffset, d.line, d.column])).toEqual([
      [2, 1, 2],
      [7, 1, 5]
    ])
  })

  it('reads what is no GB 18030 as well as it can', () => {
    // 82 32 begins a character of four bytes that 30 cannot go on with.
    const {value, problems} = decodeText(
      bytes('春天', 0x82, '2021年，', 'plain text '.repeat(20)),
      'gb18030'
    )
    expect(value).toContain('2021')
    expect(problems.length).toBeGreaterThan(0)
  })

  it('reads any bytes in any encoding, or says that they are no text', () => {
    const text = fc.uint8Array({max: 0xff, min: 1, maxLength: 40})
    const lead = fc.constantFrom(0x82, 0x32, 0x30, 0xe3, 0x80, 0x41)
    const odd = fc.array(lead, {maxLength: 12})
    fc.assert(
      fc.property(
        fc.constantFrom(...encodings),
        text,
        odd,
        fc.nat(2),
        (encoding, any, strange, shift) => {
          const filler = 'plain text '.repeat(372).slice(shift)
          const mixed = bytes(filler, ...strange, ...any, 'end of it')
          try {
            decodeText(mixed, encoding)
          } catch (error) {
            if (!(error instanceof NotTextError)) throw error
          }
        }
      )
    )
  })

  it('counts bytes from the start of the file, columns without the BOM', () => {
    const {problems} = decodeText(bytes('\uFEFF好', 0xff, '的一天'))
    expect(problems).toMatchObject([{byteOffset: 6, line: 1, column: 2}])
  })

  it('lets a U+FFFD pass that is in the text', () => {
    expect(decodeText(utf8('缺\uFFFD字')).problems).toEqual([])
    expect(
      decodeText(bytes('缺\uFFFD字，不是坏的', 0xff)).problems
    ).toMatchObject([{byteOffset: 24, column: 9}])
  })

  it('says that an empty file is empty', () => {
    for (const empty of ['', '\uFEFF'])
      expect(decodeText(utf8(empty))).toMatchObject({
        value: '',
        problems: [{ruleId: 'empty', line: 1, column: 1}]
      })
  })

  it('refuses binary data and unknown encodings by name', () => {
    const picture = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'IHDR')
    expect(() => decodeText(picture)).toThrow(
      new NotTextError('Unexpected binary data: NUL at offset 8, expected text')
    )
    expect(() => decodeText(utf8('中文\0文'))).toThrow(NotTextError)
    expect(() => decodeText(bytes(...Array(9).fill(0x01), '中'))).toThrow(
      'Unexpected binary data: 9 of 10 characters are unreadable, expected text'
    )
    expect(() => decodeText(utf8('中文'), 'latin-9')).toThrow(
      new UnknownEncodingError(
        'Unknown encoding "latin-9": expected one of utf-8, utf-16le, utf-16be, gb18030, big5'
      )
    )
  })

  it('points every problem at a U+FFFD and names bad bytes only', () => {
    const parts = fc.array(
      fc.oneof(
        fc
          .constantFrom('中', 'a', '𠮷', '\n', '\uFFFD')
          .map((d) => [...utf8(d)]),
        fc.constantFrom([0xd6, 0xd0], [0x82, 0x30, 0x81, 0x30], [0xe4, 0xb8]),
        fc.array(fc.integer({min: 0x20, max: 0xff}), {maxLength: 3})
      )
    )
    fc.assert(
      fc.property(parts, fc.constantFrom(...encodings), (list, encoding) => {
        const data = Uint8Array.from(list.flat())
        const result = attempt(() => decodeText(data, encoding))
        if (!result || data.length === 0) return
        const lines = result.value.split('\n')
        let end = 0
        for (const {line, column, byteOffset} of result.problems) {
          expect(lines[line - 1]?.[column - 1]).toBe('\uFFFD')
          expect(byteOffset).toBeGreaterThanOrEqual(end)
          end = byteOffset + 1
        }
        expect(result.problems.length > 0).toBe(
          attempt(() =>
            new TextDecoder(encoding, {fatal: true}).decode(data)
          ) === undefined
        )
      }),
      {numRuns: 2000}
    )
  })
})

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return
  }
}
