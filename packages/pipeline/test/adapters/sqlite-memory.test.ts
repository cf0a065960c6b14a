import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  copyFile,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  createDistance,
  createMemory,
  createPattern,
  type MemoryEntry,
  readUnits,
  similarity,
  toPercent
} from '@zhengben/translate/memory'
import fc from 'fast-check'
import {describe, expect, onTestFinished, test} from 'vitest'
import {
  loadSqlite,
  type OpenSqlite,
  sqliteNames
} from '../../src/adapters/sqlite.ts'
import {
  inMemory,
  openMemory,
  type SqliteMemory
} from '../../src/adapters/sqlite-memory.ts'

/** Those of the two that this Node.js has. */
const adapters = sqliteNames.flatMap((name): Array<[string, OpenSqlite]> => {
  try {
    return [[name, loadSqlite([name])]]
  } catch {
    return []
  }
})

async function makePath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return join(folder, 'memory.sqlite')
}

const entry = (
  source: string,
  rest: Partial<MemoryEntry> = {}
): MemoryEntry => ({
  source,
  target: `English of ${source}`,
  origin: 'a.tmx',
  ...rest
})

const words = [
  '会议',
  '在',
  '北京',
  '上海',
  '召开',
  '。',
  '，',
  '12',
  '9',
  'GDP'
]
const segment = fc
  .array(fc.constantFrom(...words, '𠮷', ' ', '\r\n', '的', '了', '\u{D800}'), {
    minLength: 1,
    maxLength: 16
  })
  .map((d) => d.join(''))

test('there is a way to SQLite', () => {
  expect(adapters.length).toBeGreaterThan(0)
})

test('without any, it says what to do', () => {
  expect(() => loadSqlite([])).toThrow(
    /Node\.js 22\.5 or newer, or install better-sqlite3/
  )
})

describe.each(adapters)('a memory by %s', (_, open) => {
  const fill = (
    memory: SqliteMemory,
    entries: ReadonlyArray<MemoryEntry>
  ): Promise<void> =>
    memory.transact(async () => {
      for (const item of entries) memory.add(item)
    })
  const temporary = (): SqliteMemory => {
    const memory = openMemory(inMemory, {readOnly: false, open})
    onTestFinished(() => memory.close())
    return memory
  }

  test('misses no match of 75% or more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, {minLength: 1, maxLength: 60}),
        segment,
        fc.constantFrom(1, 50, 70, 75, 90, 99),
        async (sources, query, minimum) => {
          const memory = openMemory(inMemory, {readOnly: false, open})
          try {
            await fill(
              memory,
              sources.map((d) => entry(d))
            )
            const found = memory.find({source: query}, {minimum, most: 1000})
            const all = [...new Set(sources)].map((d) => similarity(query, d))
            const wanted = all.filter((d) => d >= Math.max(75, minimum)).sort()
            const got = found.map((d) => d.score).filter((d) => d >= 75)
            expect(got.toSorted()).toEqual(wanted)
            for (const {entry: d, score} of found) {
              expect(score).toBe(similarity(query, d.source))
              expect(score).toBeGreaterThanOrEqual(minimum)
            }
          } finally {
            memory.close()
          }
        }
      ),
      {numRuns: 60}
    )
  })

  test('misses none of many that are alike, nor of long ones', async () => {
    const memory = temporary()
    const random = createRandom(3)
    const pick = (): string => words[Math.floor(random() * words.length)] ?? ''
    const list = (length: number): Array<string> => Array.from({length}, pick)
    const base = list(16)
    // Every pair of units stands in more segments than are always looked up.
    const sources = Array.from({length: 4000}, () =>
      base.map((d) => (random() < 0.3 ? pick() : d))
    )
    const long = list(5000)
    sources.push(long, long.toSpliced(40, 700))
    const texts = [...new Set(sources.map((d) => d.join('')))]
    const units = texts.map(readUnits)
    await fill(
      memory,
      texts.map((d) => entry(d))
    )
    for (const source of [...sources.slice(0, 60), ...sources.slice(-2)]) {
      const query = source.map((d) => (random() < 0.15 ? pick() : d)).join('')
      const own = readUnits(query)
      const distanceTo = createDistance(own)
      const wanted = units
        .map((d, k) =>
          texts[k] === query
            ? 100
            : toPercent(distanceTo(d), own.length, d.length)
        )
        .filter((d) => d >= 75)
        .sort((a, b) => b - a)
      const found = memory.find({source: query}, {minimum: 75, most: 5000})
      expect(found.map((d) => d.score)).toEqual(wanted)
    }
  })

  test('finds what the one in memory finds, in the same order', async () => {
    const sources = ['今天有雨。', '今天有大雨。', '今天没有雨。', '今天有雨。']
    const entries = sources.map((d, k) =>
      entry(d, {
        ...(k === 3 && {found: '今天有雪。'}),
        target: `${k}`,
        before: sources[k - 1] ?? '',
        after: sources[k + 1] ?? '',
        origin: k === 1 ? 'b' : 'a'
      })
    )
    const memory = temporary()
    await fill(memory, entries)
    const other = createMemory(entries)
    for (const except of [undefined, 'a', 'b', 'c'])
      for (const most of [1, 2, 9])
        for (const minimum of [60, 100, 101])
          for (const query of [
            {source: '今天有雨。', before: '今天没有雨。', after: ''},
            {source: '今天有雨。', before: '', after: '别的。'},
            {source: '今天有雪。', before: '今天没有雨。', after: ''},
            {source: '今天有小雨。'}
          ]) {
            const options = {minimum, most, ...(except && {except})}
            expect(memory.find(query, options)).toEqual(
              other.find(query, options)
            )
          }
  })

  test('keeps all that is known of an entry, in a file', async () => {
    const path = await makePath()
    const whole: MemoryEntry = {
      source: "国家\r\n'); DROP TABLE entry; --",
      found: '邦度\u{0}𠮷',
      target: 'The "country" \u{1F600} %_*',
      before: '',
      after: '下一句。',
      origin: "o'rigin",
      languages: {source: 'zh-Hant-TW', target: 'en-GB'},
      author: 'li',
      created: '20240131T120000Z',
      changed: '20240201T120000Z',
      notes: ['一', '二']
    }
    const first = openMemory(path, {readOnly: false, open})
    first.add(whole)
    first.add(entry('没有别的。'))
    first.close()
    const memory = openMemory(path, {readOnly: true, open})
    onTestFinished(() => memory.close())
    expect(memory.size).toBe(2)
    const options = {minimum: 75, most: 3}
    expect(memory.find({source: whole.source}, options)).toEqual([
      {entry: whole, score: 100}
    ])
    expect(memory.find({source: '邦度\u{0}𠮷'}, options)).toEqual([
      {entry: whole, score: 100}
    ])
    expect(() => memory.add(entry('x'))).toThrow('no permission to write')
    expect(() => memory.find({source: "' OR 1=1"}, options)).not.toThrow()
  })

  test('takes the same translation once, and of two what was said last', () => {
    const memory = temporary()
    const put = (rest: Partial<MemoryEntry>): void =>
      memory.add(entry('今天有雨。', {target: 'It rains.', ...rest}))
    put({before: '', after: ''})
    put({before: '', after: '', changed: '20240101T000000Z', notes: ['新']})
    put({before: '', after: '', changed: '20230101T000000Z', notes: ['旧']})
    put({before: '', after: '别的。'})
    put({})
    put({})
    expect(memory.size).toBe(3)
    const [first] = memory.find(
      {source: '今天有雨。', before: '', after: ''},
      {minimum: 101, most: 5}
    )
    expect(first?.entry).toMatchObject({
      changed: '20240101T000000Z',
      notes: ['新', '旧']
    })
  })

  test('is as before where a transaction fails', async () => {
    const path = await makePath()
    const memory = openMemory(path, {readOnly: false, open})
    onTestFinished(() => memory.close())
    await fill(memory, [entry('今天有雨。')])
    const before = await readFile(path)
    const work = memory.transact(async () => {
      for (let n = 0; n < 2000; n++) memory.add(entry(`第${n}天没有雨。`))
      throw new Error('broken')
    })
    await expect(work).rejects.toThrow('broken')
    expect(memory.size).toBe(1)
    expect(before.equals(await readFile(path))).toBe(true)
    await fill(memory, [entry('明天有雨。')])
    const found = memory.find({source: '明天有雨。'}, {minimum: 75, most: 9})
    expect(found.map((d) => d.score)).toEqual([100, 80])
  })

  test('is as before where the program is killed, also for who only reads', async () => {
    const path = await makePath()
    const memory = openMemory(path, {readOnly: false, open})
    await fill(
      memory,
      Array.from({length: 300}, (_, n) =>
        entry(`第${'甲乙丙丁'[n % 4]}${n}号。`)
      )
    )
    memory.close()
    // A journal that is left behind, and the file as it was in the middle.
    const child = spawn(process.execPath, ['-e', killedWriter, path], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit']
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect((await stat(`${path}-journal`)).size).toBeGreaterThan(512)
    const reader = openMemory(path, {readOnly: true, open})
    onTestFinished(() => reader.close())
    expect(reader.size).toBe(300)
    expect([...reader.list()].every((d) => d.origin === 'a.tmx')).toBe(true)
  })

  test('that another program writes to is not there for now', async () => {
    const path = await makePath()
    const memory = openMemory(path, {readOnly: false, open, patience: 50})
    onTestFinished(() => memory.close())
    const other = openMemory(path, {readOnly: false, open, patience: 50})
    onTestFinished(() => other.close())
    await memory.transact(async () => {
      memory.add(entry('今天有雨。'))
      expect(() => other.add(entry('明天有雨。'))).toThrow(
        'another program is writing to it'
      )
    })
    other.add(entry('明天有雨。'))
    expect(memory.size).toBe(2)
  })

  test.each([
    ['a text', () => Buffer.from('今天有雨。\n'.repeat(100)), 'is no memory'],
    ['nothing', () => Buffer.alloc(0), 'it is empty'],
    ['a cut file', (good: Buffer) => good.subarray(0, 5000), 'damaged'],
    [
      'zeros in the middle',
      (good: Buffer) =>
        Buffer.concat([
          good.subarray(0, 4096),
          Buffer.alloc(good.length - 4096)
        ]),
      'damaged'
    ]
  ])('of %s is refused and left as it is', async (_name, make, reason) => {
    const path = await makePath()
    const memory = openMemory(path, {readOnly: false, open})
    await fill(
      memory,
      Array.from({length: 200}, (_d, n) => entry(`第${n}号文件。`))
    )
    memory.close()
    const bytes = make(await readFile(path))
    await writeFile(path, bytes)
    const use = (): void => {
      const opened = openMemory(path, {readOnly: true, open})
      try {
        opened.find({source: '第9号文件。'}, {minimum: 70, most: 5})
        void [...opened.list()]
      } finally {
        opened.close()
      }
    }
    expect(use).toThrow(reason)
    expect(bytes.equals(await readFile(path))).toBe(true)
  })

  test('that is not there, of a later version, or of another program is refused', async () => {
    const path = await makePath()
    expect(() => openMemory(path, {readOnly: true, open})).toThrow(
      'no such file; make it with zhengben memory import'
    )
    await expect(stat(path)).rejects.toThrow('ENOENT')
    openMemory(path, {readOnly: false, open}).close()
    const strange = `${path}.other`
    await copyFile(path, strange)
    const change = (file: string, sql: string): void => {
      const db = open(file, false)
      db.exec(sql)
      db.close()
    }
    change(path, 'PRAGMA user_version = 2')
    for (const readOnly of [true, false])
      expect(() => openMemory(path, {readOnly, open})).toThrow(
        'it has version 2, expected 1; use a newer zhengben'
      )
    change(strange, 'PRAGMA application_id = 7')
    expect(() => openMemory(strange, {readOnly: false, open})).toThrow(
      'a database of another program'
    )
    change(strange, 'PRAGMA application_id = 1516393549')
    openMemory(strange, {readOnly: true, open}).close()
    change(
      strange,
      'CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM segment; END'
    )
    expect(() => openMemory(strange, {readOnly: false, open})).toThrow(
      'a database of another program'
    )
  })

  test('is searched for words in context as if every text were looked at', async () => {
    const memory = temporary()
    const random = createRandom(5)
    const pick = (list: ReadonlyArray<string>): string =>
      list[Math.floor(random() * list.length)] ?? ''
    const english = [
      'The',
      'joint',
      'meeting',
      'of',
      'develops',
      'Développement'
    ]
    const entries = Array.from({length: 400}, (_d, n) =>
      entry(
        Array.from({length: 8}, () => pick([...words, '的', '联席'])).join('') +
          n,
        {target: Array.from({length: 6}, () => pick(english)).join(' ')}
      )
    )
    await fill(memory, entries)
    for (const [side, text] of [
      ['source', '的'],
      ['source', '联席会议'],
      ['source', '会议…上海'],
      ['source', 'GDP'],
      ['source', '12'],
      ['target', 'JOINT meeting'],
      ['target', 'développement'],
      ['target', 'develop* … meeting'],
      ['target', 'meet'],
      ['target', "'; DROP TABLE entry; --"]
    ] as const) {
      const pattern = createPattern(text)
      const wanted = entries.filter((d) => pattern?.find(d[side]).length)
      const found = pattern && memory.search(pattern, {side, most: 1000})
      expect(found?.map((d) => d.entry.source).sort(), text).toEqual(
        wanted.map((d) => d.source).sort()
      )
      for (const hit of found ?? [])
        expect(hit.ranges).toEqual(pattern?.find(hit.text))
    }
  })

  test('is searched as found, too', () => {
    const memory = temporary()
    memory.add(entry('国家推动创新。', {found: '邦度饱动更始。'}))
    const search = (text: string) => {
      const pattern = createPattern(text)
      return pattern && memory.search(pattern, {side: 'source', most: 5})
    }
    expect(search('邦度')?.map((d) => [d.text, d.ranges])).toEqual([
      ['邦度饱动更始。', [[0, 2]]]
    ])
    expect(search('国家')).toHaveLength(1)
    expect(search('动')).toHaveLength(1)
  })
})

/** Begins to change the file, as far as the disk, and waits. */
const killedWriter = `
let Database
try {
  Database = require('better-sqlite3')
  new Database(':memory:')
} catch {
  Database = require('node:sqlite').DatabaseSync
}
const db = new Database(process.argv[1])
db.exec('PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE')
db.exec("UPDATE origin SET name = 'half'")
db.exec("UPDATE segment SET text = text || '破'")
db.exec("UPDATE entry SET target = target || ' broken'")
console.log('waiting')
setInterval(() => db, 1000)
`

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 0x1_0000_0000
  }
}
