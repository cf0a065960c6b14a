import type {Suggestions} from '@zhengben/pipeline/glossary/review'

/** A small glossary, sorted. */
export const header =
  '# variant\toriginal\tlayer\tfamily\tstatus\tunless\texample\trestored\tnote\n'
export const glossaryFiles = {
  'zhengben.yaml': 'glossary: glossary\n',
  'glossary/variants/own.tsv': `${header}代外\t代表\tword\tbangdu\tapproved\t\t\t\t\n集会\t会议\tword\tbangdu\tapproved\t集会自由\t\t\t\n`,
  'glossary/terms/own.tsv':
    '# source\tpreferred\tadmitted\tforbidden\tpos\tdomain\tstatus\tnote\n街道\tsubdistrict\t\t\tn\tgovernment\tapproved\t\n'
}

/** What might be said of two spun pages; one form tries to be markup. */
export const suggestions: Suggestions = {
  proposals: [
    {
      id: 'variant:邦度',
      kind: 'model',
      variant: '邦度',
      layer: 'word',
      originals: [
        {
          value: '国家',
          probability: 0.91,
          gain: 11.2,
          evidence: [
            {source: 'gloss', text: 'both mean “country”'},
            {source: 'translation', text: 'opposite “country” 5 of 6 times'}
          ]
        },
        {
          value: '国度',
          probability: 0.07,
          gain: 8.4,
          evidence: [{source: 'characters', text: 'shares `度`'}]
        }
      ],
      count: 6,
      gain: 11.2,
      score: 0.97,
      documents: [{path: 'corpus/news/source.txt', count: 6}],
      families: ['bangdu'],
      lines: [
        {
          path: 'corpus/news/source.txt',
          line: 3,
          column: 9,
          before: '我们要把这项工作放在',
          match: '邦度',
          after: '发展全局的突出位置来抓。'
        },
        {
          path: 'corpus/news/source.txt',
          line: 7,
          column: 1,
          before: '',
          match: '邦度',
          after: '统计局公布了上半年的数据，同比增长百分之五。'
        }
      ]
    },
    {
      id: 'variant:</script>',
      kind: 'hand',
      variant: '</script><img src=x onerror=alert(1)>',
      layer: 'word',
      originals: [
        {
          value: '"><b>国</b>',
          probability: 0.5,
          gain: 2,
          evidence: [{source: 'hand', text: '<i>restored by hand</i>'}]
        }
      ],
      count: 2,
      gain: 2,
      score: 0.5,
      documents: [{path: '<page>.txt', count: 2}],
      families: [],
      lines: [
        {
          path: '<page>.txt',
          line: 1,
          column: 1,
          before: '<!--',
          match: '</script>',
          after: '-->'
        }
      ]
    },
    {
      id: 'variant:更始',
      kind: 'model',
      variant: '更始',
      layer: 'word',
      originals: [
        {
          value: '改革',
          probability: 0.6,
          gain: 6.1,
          evidence: [{source: 'model', text: 'likelier by 6.1 nats'}]
        },
        {
          value: '创新',
          probability: 0.38,
          gain: 5.9,
          evidence: [{source: 'gloss', text: 'both mean “to renew”'}]
        }
      ],
      count: 3,
      gain: 6.1,
      score: 0.88,
      documents: [{path: 'corpus/news/source.txt', count: 3}],
      families: ['bangdu'],
      lines: []
    }
  ],
  terms: [
    {
      id: 'term:新质生产力',
      source: '新质生产力',
      rendering: 'new quality productive forces',
      count: 4,
      dice: 0.93,
      documents: ['corpus/news/source.txt']
    }
  ],
  retirements: [
    {
      id: 'retire:glossary/variants/own.tsv:集会',
      variant: '集会',
      path: 'glossary/variants/own.tsv',
      line: 3,
      reason: 'undone',
      count: 3,
      kept: 3,
      changed: 0
    }
  ]
}

export const targets = {
  variants: 'glossary/variants/own.tsv',
  terms: 'glossary/terms/own.tsv'
}
