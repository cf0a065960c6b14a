import {linkTokens, type TokenLink} from '@zhengben/align'
import {type Glossary, selectRows} from '@zhengben/glossary'
import {loadDictionary} from './load-dictionary.ts'
import type {Input} from './read-input.ts'
import {splitTokens} from './split-tokens.ts'
import {UsageError} from './usage-error.ts'

/**
 * Link the words of two texts that are cut already: a sentence pair a line,
 * tokens parted by blanks. For each line its links.
 * @throws {UsageError} where the texts are not line for line.
 */
export async function linkWordFiles(
  source: Input,
  target: Input,
  glossary: Glossary
): Promise<Array<Array<TokenLink>>> {
  const left = readLines(source.text)
  const right = readLines(target.text)
  if (left.length !== right.length)
    throw new UsageError(
      `Unexpected ${right.length} lines in ${target.path}, expected ${left.length} as in ${source.path}: a sentence pair a line, its words parted by blanks`
    )
  return linkTokens(
    left.map((line, k) => ({
      source: splitTokens(line),
      target: splitTokens(right[k] as string)
    })),
    {
      dictionary: await loadDictionary(),
      terms: selectRows(glossary.terms, 'approved')
    }
  )
}

function readLines(text: string): Array<string> {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
