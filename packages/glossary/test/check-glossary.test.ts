import {checkGlossary, fixFile} from '@zhengben/glossary'
import fc from 'fast-check'
import {expect, test} from 'vitest'

const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote'
const termHeader =
  '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote'

function row(
  variant: string,
  original: string,
  {family = 'bangdu', layer = 'word', status = 'approved', unless = ''} = {}
): string {
  return [variant, original, layer, family, status, unless, '', '', ''].join(
    '\t'
  )
}

function file(path: string, ...lines: ReadonlyArray<string>) {
  return {path, value: [...lines, ''].join('\n')}
}

/** Findings as `path:line:column severity rule`. */
function check(...files: ReadonlyArray<{path: string; value: string}>) {
  return checkGlossary(files).map(
    (d) => `${d.path}:${d.line}:${d.column} ${d.severity} ${d.ruleId}`
  )
}

test('says nothing of sound files', () => {
  expect(
    check(
      file(
        'g/variants/a.tsv',
        header,
        row('代外', '代表'),
        row('集会', '会议', {unless: '集会自由|游行集会'})
      ),
      file(
        'g/terms/a.tsv',
        termHeader,
        '代表\tdelegate\t\t\tn\tpolitics\tapproved\t'
      ),
      file('g/keep.tsv', '# text\tnote', '周至县\t')
    )
  ).toEqual([])
})

test('finds guards that do nothing or too much', () => {
  const path = 'g/variants/a.tsv'
  expect(
    check(
      file(
        path,
        header,
        row('上风', '优势', {unless: '上风'}),
        row('集会', '会议', {unless: '集会自由|集会自由权|游行'})
      )
    )
  ).toEqual([
    `${path}:2:28 warning glossary-guard`,
    `${path}:3:28 warning glossary-unless`,
    `${path}:3:28 warning glossary-covered`
  ])
})

test('finds rows that contradict the keep-list or a retired row', () => {
  expect(
    check(
      file('g/variants/a.tsv', header, row('周至', '全面')),
      file(
        'g/variants/b.tsv',
        header,
        row('周至', '全面', {family: 'guodu', status: 'retired'})
      ),
      file('g/keep.tsv', '# text\tnote', '周至\t')
    )
  ).toEqual([
    'g/variants/a.tsv:2:1 warning glossary-contradiction',
    'g/variants/a.tsv:2:4 note glossary-contradiction'
  ])
})

test('notes chains and what follows from the character map', () => {
  expect(
    checkGlossary([
      file(
        'g/variants/a.tsv',
        header,
        row('国度', '国家'),
        row('缺少', '缺乏'),
        row('贫乏', '缺少'),
        row('邦度', '国家'),
        row('邦', '国', {layer: 'char'})
      )
    ]).map((d) => `${d.line} ${d.ruleId} ${d.reason}`)
  ).toEqual([
    expect.stringContaining('4 glossary-chain `贫乏` stands for `缺少`'),
    expect.stringContaining('5 glossary-product `邦度` → `国家` follows'),
    expect.stringContaining('6 glossary-order')
  ])
})

test('tells a confusable pair of terms from a rule nobody can keep', () => {
  expect(
    check(
      file(
        'g/terms/a.tsv',
        termHeader,
        '委员\tmember\t\tcommittee\tn\tpolitics\tapproved\t',
        '委员会\tcommittee\t\t\tn\tpolitics\tapproved\t',
        '山西\tShanxi\t\tShaanxi\tns\tplaces\tapproved\t',
        '陕西\tShaanxi\t\tShanxi\tns\tplaces\tapproved\t'
      )
    )
  ).toEqual([
    'g/terms/a.tsv:2:12 warning glossary-rendering',
    'g/terms/a.tsv:4:12 note glossary-rendering',
    'g/terms/a.tsv:5:13 note glossary-rendering'
  ])
})

test('finds and mends what editors and input methods do', () => {
  const path = 'g/variants/a.tsv'
  const value = `\uFEFF${header}\r\n${row('集会', ' 会议｜会｜会议 ')}\r\n\r\n${row('代外', '代表', {unless: '代外地|代外地人'})}`
  expect(check({path, value})).toEqual([
    `${path}:1:1 warning glossary-line-ending`,
    `${path}:1:${header.length + 1} warning glossary-line-ending`,
    `${path}:2:4 warning glossary-space`,
    `${path}:2:7 warning glossary-width`,
    `${path}:3:1 warning glossary-blank`,
    `${path}:4:1 warning glossary-order`,
    `${path}:4:28 warning glossary-covered`,
    `${path}:4:39 warning glossary-line-ending`
  ])
  const fixed = fixFile({path, value})
  expect(fixed).toBe(
    [
      header,
      row('代外', '代表', {unless: '代外地'}),
      row('集会', '会议|会'),
      ''
    ].join('\n')
  )
  expect(check({path, value: fixed})).toEqual([])
})

test('leaves a line that would become another', () => {
  const value = `${header}\n# a remark\n #话题\t主题\tword\t\tapproved\t\t\t\t\n`
  expect(fixFile({path: 'g/variants/a.tsv', value}).split('\n').sort()).toEqual(
    value.split('\n').sort()
  )
})

const word = fc.string({
  unit: fc.constantFrom('中', '国', '𠮷', ' '),
  maxLength: 4
})
const cell = fc.string({
  unit: fc.constantFrom('中', '国', '𠮷', ' ', '|', '｜', '#', 'a'),
  maxLength: 6
})

test('mending loses no row, mends nothing twice and leaves nothing to mend', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, cell, cell)),
      fc.constantFrom('\n', '\r\n'),
      (rows, ending) => {
        const path = 'g/variants/a.tsv'
        const lines = rows.map(([variant, original, unless]) =>
          row(variant, `国${original}`, {unless})
        )
        const value = [header, ...lines, ''].join(ending)
        const fixed = fixFile({path, value})
        expect(fixFile({path, value: fixed})).toBe(fixed)
        expect(fixed.split('\n').length).toBe(lines.length + 2)
        const left = checkGlossary([{path, value: fixed}])
        expect(left.filter((d) => d.fixable)).toEqual([])
        const formsOf = (text: string): Array<string> =>
          text
            .split(/\r?\n/)
            .map((d) => (d.split('\t')[0] as string).trim())
            .sort()
        expect(formsOf(fixed)).toEqual(formsOf(value))
      }
    )
  )
})
