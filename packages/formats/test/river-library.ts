import type {Edition} from '@zhengben/formats'
import {buildEdition} from './build-edition.ts'

/** A short news piece with every kind of damage, a translation, and bad manners. */
export const riverLibrary: Edition = buildEdition(
  {
    id: 'river-library',
    title: {
      source: '临江图书馆重新开放',
      target: 'Riverside Library Reopens'
    },
    author: '本报记者 周河',
    translator: 'the editors',
    sourceUrl: 'javascript:alert("never a link")',
    date: '2024-05-18',
    rights: 'Written for the tests of this project.'
  },
  [
    {
      kind: 'heading',
      depth: 1,
      units: [
        {
          zh: ['[大吉棋牌||spam|0.97]临江图书馆重新开放'],
          en: ['Riverside Library Reopens'],
          terms: [['图书馆', 'Library']]
        }
      ]
    },
    {
      kind: 'paragraph',
      units: [
        {
          zh: [
            '5月18日[,|，|punctuation|0.99]经过两年零三个月的修缮[▼▼,|，|noise|0.99]临江[邦度|国家|variant|0.991]一级图书馆重新开放。'
          ],
          en: [
            'On May 18, after two years and three months of repairs, the Riverside Library, a national first-grade institution, opened its doors again.'
          ],
          terms: [['图书馆', 'Library']],
          numbers: [['5月18日', 'May 18']],
          glosses: [
            ['修缮', 'to repair;to renovate'],
            ['国家', 'country;nation'],
            ['重新', 'again;anew'],
            ['开放', 'to open;open']
          ]
        },
        {
          zh: [
            '市民[代外|代表|variant|0.97]和[産(chǎn)業|产业|script|0.99]工人一[齐(qí)|齐|reading|0.98]走进大[厛|厅|character|0.9]。',
            '他们中有人已经等了整整一天。'
          ],
          en: [
            'Representatives of the townspeople and industrial workers walked into the hall together; some of them had been waiting the whole day.'
          ],
          terms: [['代表', 'Representatives']]
        },
        {
          zh: [
            '馆长说：“书要有人读，河要有人[饱舞|鼓舞|variant|0.62]。”[ⓧ娱乐城 http://spam.example/?a=1&b=2||spam|0.95]'
          ],
          en: [
            '“Books need readers,” the director said.',
            '“A river needs people who cheer it on.”'
          ]
        }
      ]
    },
    {
      removed:
        '澳门<b>金沙</b>娱乐 javascript:alert(1) </script><script>alert(2)</script>'
    },
    {
      kind: 'heading',
      depth: 2,
      units: [
        {zh: ['三层楼，六万册书'], en: ['Three floors, sixty thousand books']}
      ]
    },
    {
      kind: 'paragraph',
      units: [
        {
          zh: [
            '新馆[分裂|分别|variant|0.88]设有儿童厅、地方志[||gap|0.7]和一间[\u200b||character|0.99]朝向[⼴|广|character|0.99]场和河边的阅览室。'
          ],
          en: [
            'The new building has a children’s hall, a room for local histories and a reading room that looks out on the square and the river.'
          ],
          terms: [['地方志', 'local histories']]
        },
        {
          zh: ['第三次集会时，有人提议把“𠮷野家”旧址并入图书馆。'],
          en: [
            'At the third meeting someone proposed taking in the former “Yoshinoya” site.'
          ]
        },
        {zh: ['这一提议没有通过。']},
        {
          en: [
            'Translator’s note: the vote is recorded in the minutes & nowhere else.'
          ]
        }
      ]
    },
    {
      kind: 'listItem',
      units: [
        {
          zh: ['周二至周日：9:00—21:00；'],
          en: ['Tuesday to Sunday: 9 a.m. to 9 p.m.;'],
          numbers: [['9:00', '9 a.m.']]
        }
      ]
    },
    {
      kind: 'listItem',
      units: [{zh: ['周一闭馆。'], en: ['closed on Mondays.']}]
    },
    {
      kind: 'quote',
      units: [
        {
          zh: ['“</style><img src=x onerror=alert(3)>”\u0007\ud800不是书名。'],
          en: [
            '“</style><img src=x onerror=alert(3)>” *is* not the `title` of a book.'
          ]
        }
      ]
    }
  ],
  [
    ['集会', '“集会” could stand for “会议”: look at the sentence.'],
    ['饱舞', '“饱舞” was restored to “鼓舞”, which is not certain here.']
  ]
)
