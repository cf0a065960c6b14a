import type {Edit} from '@zhengben/bitext'
import type {ReportDocument, ReportRow} from '@zhengben/formats'

const row: ReportRow = {
  path: 'glossary/variants/bangdu.tsv',
  line: 12,
  variant: '叙判',
  originals: ['谈判', '商谈'],
  families: ['bangdu'],
  unless: ['叙判词'],
  note: 'seen on <b>one</b> page'
}

function edit(value: string, kind: Edit['kind'], confidence: number): Edit {
  return {
    range: [0, 1],
    value,
    kind,
    confidence,
    origin:
      kind === 'variant'
        ? {source: 'glossary', ruleId: 'variant', entry: `${row.path}:12`}
        : {source: 'model', ruleId: `${kind}-rule`}
  }
}

/** Two texts: every kind of mark, text that looks like markup, and nothing. */
export const nightReport: ReadonlyArray<ReportDocument> = [
  {
    name: 'pages/<night>.txt',
    script: 'Hant',
    spun: 0.97,
    families: [['bangdu', 1]],
    lang: {found: 'zh-Hant', restored: 'zh-Hans'},
    sentences: [
      {line: 1, parts: ['夜市開張第一周。']},
      {
        line: 3,
        parts: [
          '摊主与房东的',
          {
            edit: edit('谈判', 'variant', 0.74),
            found: '叙判',
            margin: 1.6,
            row,
            readings: [
              {
                value: '谈判',
                isFound: false,
                cost: 0.2,
                model: 20.1,
                channel: 0,
                row
              },
              {
                value: '商谈',
                isFound: false,
                cost: 1.8,
                model: 21.2,
                channel: 0.5
              },
              {value: '叙判', isFound: true, model: 35.5}
            ]
          },
          '</p><script>alert(1)</script>结束了',
          {
            edit: edit('', 'noise', 0.99),
            found: '▼▼',
            readings: [
              {value: '', isFound: false},
              {value: '▼▼', isFound: true}
            ]
          },
          '。'
        ]
      },
      {
        line: 4,
        parts: [
          '他收到',
          {
            edit: edit('', 'gap', 0.9),
            found: '***',
            readings: [{value: '', isFound: false}]
          },
          '元',
          {
            edit: edit('。', 'punctuation', 0.97),
            found: '',
            readings: [{value: '。', isFound: false}]
          }
        ]
      }
    ]
  },
  {
    name: 'pages/clean.txt',
    script: 'Hans',
    spun: 0,
    families: [],
    lang: {found: 'zh-Hans', restored: 'zh-Hans'},
    sentences: [{line: 1, parts: ['风不大。']}]
  }
]
