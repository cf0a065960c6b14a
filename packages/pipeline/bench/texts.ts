import {readdirSync, readFileSync} from 'node:fs'

const corpus = new URL('../../../corpus/', import.meta.url)

/** Clean text of so many UTF-16 units: what people restored, over and over. */
export function cleanText(length: number): string {
  const texts = readdirSync(corpus, {withFileTypes: true})
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort()
    .map((name) => read(`${name}/restored.md`))
  return repeat(texts.join('\n'), length)
}

/** Spun text of so many UTF-16 units. */
export function spunText(length: number): string {
  const texts = ['chuanyu-joint-meeting', 'library-spun'].map((name) =>
    read(`${name}/source.txt`)
  )
  return repeat(texts.join('\n'), length)
}

/** Traditional text with pinyin of so many UTF-16 units. */
export function traditionalText(length: number): string {
  return repeat(read('tea-industry-pinyin/source.txt'), length)
}

function read(path: string): string {
  return readFileSync(new URL(path, corpus), 'utf8')
}

/** Whole copies, so that documents end as they do; at least `length` units. */
function repeat(text: string, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1)))
}
