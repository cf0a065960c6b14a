import {readMarkdown, readPlainText, readProse} from '@zhengben/formats'
import {expect, it} from 'vitest'

const source = '# 题\n\n**文**'

it('reads Markdown by the ending of the path', () => {
  for (const path of ['a.md', 'b/c.MD', 'd.markdown', 'e.mdown'])
    expect(readProse(source, path)).toEqual(readMarkdown(source))
})

it('reads everything else as plain text', () => {
  for (const path of ['a.txt', 'md', 'a.md.txt', '-', ''])
    expect(readProse(source, path)).toEqual(readPlainText(source))
})
