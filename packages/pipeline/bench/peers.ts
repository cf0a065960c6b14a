import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {Jieba} from '@node-rs/jieba'
import {dict} from '@node-rs/jieba/dict.js'
import {Converter} from 'opencc-js/t2cn'

/** A program that people use for part of the work; each does less than all of it. */
export interface Peer {
  readonly name: string
  /** Absent where it is not installed. */
  readonly work?: (text: string) => unknown
  /** What to say then, or of what it does. */
  readonly note: string
}

/** The peers, in the order they are listed. */
export function loadPeers(): Array<Peer> {
  const nodejieba = loadNodejieba()
  const jieba = Jieba.withDict(dict)
  const simplify = Converter({from: 't', to: 'cn'})
  return [
    {
      name: 'nodejieba',
      note: nodejieba ? 'words only' : 'skipped: not installed',
      ...(nodejieba && {work: (text: string) => nodejieba.cut(text)})
    },
    {
      name: '@node-rs/jieba',
      note: 'words only',
      work: (text) => jieba.cut(text, true)
    },
    {
      name: 'opencc-js',
      note: 'script only',
      work: (text) => simplify(text)
    },
    findOpencc()
  ]
}

/** Undefined where it could not be built. */
function loadNodejieba(): {cut(text: string): Array<string>} | undefined {
  try {
    return createRequire(import.meta.url)('nodejieba')
  } catch {
    return
  }
}

/** The command of Debian's package `opencc`; its start is part of its time. */
function findOpencc(): Peer {
  const run = (text: string): ReturnType<typeof spawnSync> =>
    spawnSync('opencc', ['-c', 't2s.json'], {
      input: text,
      maxBuffer: 2 ** 30
    })
  const name = 'opencc (command)'
  return run('開').status === 0
    ? {name, note: 'script only, start included', work: run}
    : {name, note: 'skipped: not installed (apt-get install opencc)'}
}
