import {keepColumns, termColumns, variantColumns} from '@zhengben/glossary'

const settings = `# Settings of this project. Every key may be left out.

# Documents, one folder each, with source.txt or source.md.
corpus: corpus

# Glossary folders; of two rows for one form that of the earlier folder counts.
# builtin stands for the rows that come with zhengben.
glossary: [glossary, builtin]

# Where zhengben build writes.
out: out

# What it writes: html, md, tmx, xliff, json; xliff2 (XLIFF 2.1); for reviewers
# docx, xlsx, csv, tsv.
formats: [html, md, tmx, xliff, json]

# How texts are restored; the options of zhengben restore by the same names.
restore:
  script: hans

# Engines that zhengben translate --engine NAME may ask. Keys stay in the
# environment; only the name of the variable stands here.
# engines:
#   ollama: {model: "qwen3:8b"}
#   office: {url: https://mt.example.com/v1, model: m, key-variable: OFFICE_KEY}
#   # The key is sent there only with OFFICE_KEY_HOST=mt.example.com in the environment.
`

const readme = `# A zhengben project

\`\`\`
zhengben build
\`\`\`

makes the bilingual edition of every document in \`corpus/\`. Open \`out/index.html\` to read them.

| where | what |
| --- | --- |
| \`corpus/NAME/source.txt\` or \`source.md\` | the page as found; never changed |
| \`corpus/NAME/translation.en.md\` | its English, if there is any, in the same order |
| \`corpus/NAME/document.yaml\` | id, title, author, date, rights |
| \`glossary/variants/*.tsv\` | garbled forms and what they stand for |
| \`glossary/terms/*.tsv\` | terms and their English |
| \`glossary/keep.tsv\` | forms that are never changed |
| \`zhengben.yaml\` | settings |

Glossary files are tab-separated, sorted by code point; their first line names the columns. Your rows come before those
that are built in: a row of yours with the status \`retired\` switches a built-in one off.

To see what one row does, run \`zhengben restore corpus/canteen/source.txt --explain\`.
`

const source = `社區食堂開張第一週

三月的第一個早晨,社區(qū)食堂正式開(kāi)張(zhāng)了▼▼。還沒到六點,門口已經(jīng)排起了隊,多數是住在附近的老人。一碗小米粥兩元,一個雞蛋一元五角,六十歲以上的居民再打八折。

食堂由街道出房子、企業(yè)出廚師、誌願者出時間。第一週共接待居民1260人次▼▼,賣得最好的是紅燒豆腐。社區主任說,下個月要把飯菜送到行動不便的老人家裡。
`

const translation = `# The Community Canteen's First Week

On the first morning of March, the community canteen opened its doors. It was not yet six o'clock and a queue had already formed outside, most of it elderly people who live nearby. A bowl of millet porridge costs two yuan and an egg one yuan and five jiao; residents over sixty pay twenty percent less.

The subdistrict provides the rooms, local businesses the cooks, and volunteers their time. In its first week the canteen served residents 1,260 times; the best-selling dish was braised tofu. Next month, says the head of the community, meals will be taken to the homes of elderly people who have difficulty getting about.
`

const description = `id: canteen
title:
  source: 社区食堂开张第一周
  target: The Community Canteen's First Week
date: '2026-03-08'
rights: Example text that comes with zhengben; CC0-1.0.
languages:
  source: zh-CN
  target: en
`

function table(
  columns: ReadonlyArray<string>,
  ...rows: ReadonlyArray<ReadonlyArray<string>>
): string {
  const lines = [`# ${columns.join('\t')}`, ...rows.map((d) => d.join('\t'))]
  return `${lines.join('\n')}\n`
}

const variants = table(variantColumns, [
  '饭彩',
  '饭菜',
  'word',
  'own',
  'proposed',
  '',
  '',
  '',
  'an example: it only makes a suggestion'
])

const terms = table(
  termColumns,
  [
    '社区食堂',
    'community canteen',
    'canteen',
    'community dining hall',
    'n',
    'society',
    'approved',
    ''
  ],
  ['街道', 'subdistrict', '', '', 'n', 'government', 'approved', '']
)

const keep = table(keepColumns, ['谷歌', 'a name as it is written'])

/** The files of a new project, by path. */
export const starterFiles: Readonly<Record<string, string>> = {
  'zhengben.yaml': settings,
  'README.md': readme,
  '.gitignore': 'out\n',
  'corpus/canteen/source.txt': source,
  'corpus/canteen/translation.en.md': translation,
  'corpus/canteen/document.yaml': description,
  'glossary/variants/own.tsv': variants,
  'glossary/terms/own.tsv': terms,
  'glossary/keep.tsv': keep
}
