import type {Range} from '@zhengben/bitext'

/** A sentence of a treebank and where its words stand in it. */
export interface GoldSentence {
  readonly text: string
  readonly words: ReadonlyArray<Range>
}

/**
 * The sentences of a CoNLL-U file that give their `text`. Words that are
 * written together (`1-2`) count as the one form they are written as; empty
 * nodes (`1.1`) have no form in the text.
 */
export function readConllu(value: string): Array<GoldSentence> {
  return value.split(/\r?\n\r?\n+/).flatMap((block) => {
    const lines = block.split(/\r?\n/)
    const title = lines.find((d) => d.startsWith('# text = '))
    if (title === undefined) return []
    const text = title.slice('# text = '.length).trim()
    const words: Array<Range> = []
    let at = 0
    let covered = 0
    for (const line of lines) {
      const [id = '', form = ''] = line.split('\t')
      const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(id) ?? []
      if (first === undefined || Number(first) <= covered) continue
      if (last !== undefined) covered = Number(last)
      const start = text.indexOf(form, at)
      if (form === '' || start < 0) continue
      at = start + form.length
      words.push([start, at])
    }
    return {text, words}
  })
}
