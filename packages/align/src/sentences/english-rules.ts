import {
  exceptionRules,
  type SegmentationRule,
  type SentenceExceptions
} from '@zhengben/bitext'
import {beforeFigures, doubtful, openers, titles} from './abbreviations.ts'

const stop = '.!?…‽'
const close = `"'”’»)\\]}」』`
const open = `["'“‘«(\\[]*`

const no = (before: string, after: string): SegmentationRule => ({
  breaks: false,
  before,
  after
})

/**
 * The rules of `splitEnglish` as SRX can say them, exceptions in front. They
 * differ where a bracket or a list number can only be told from afar.
 */
export function englishRules(
  exceptions: SentenceExceptions
): Array<SegmentationRule> {
  const opener = `(?:${[...openers].map(capitalize).join('|')})(?!\\p{L})`
  return [
    ...exceptionRules(exceptions),
    {breaks: true, before: '\\n\\s*\\n', after: ''},
    // A list number begins a sentence, a small letter goes on with it.
    {
      breaks: true,
      before: `(?<=[${stop}][${close}]?)`,
      after: '(?=\\s+\\([a-z]{1,3}\\))'
    },
    no(`(?<=[${stop}${close}])`, `(?=\\s+${open}\\p{Ll})`),
    no(`(?<=[${stop}${close}])`, '(?=\\s+[-–—,;:])'),
    no(`(?<=\\([^()]{0,300}[${stop}])`, '(?=[^(]{0,300}\\))'),
    // "1." and "(a)." number what follows.
    no(
      `(?<=(?:^|\\n|[${stop}][${close}]?\\s)[(\\[]?(?:\\d{1,3}|[A-Za-z]|[IVXLCivxlc]{1,5})[.)]{1,2})`,
      '(?=\\s)'
    ),
    no(abbreviation(titles), '(?=\\s)'),
    no(abbreviation(beforeFigures), '(?=\\s+\\d)'),
    no('(?<![\\p{L}\\p{N}.&])I\\.', '(?=\\s)'),
    no(
      '(?<![\\p{L}\\p{N}.&])(?:\\p{Lu}|(?:\\p{L}\\.)+\\p{L})\\.',
      `(?=\\s+(?!${open}${opener}))`
    ),
    no(abbreviation(doubtful), `(?=\\s+(?!${open}${opener}|["“‘«]))`),
    {
      breaks: true,
      before: `[${stop}]+(?:[${close}]|\\[\\d+\\])*`,
      after: '(?=\\s+\\S)'
    },
    {breaks: true, before: '[。！？]+[”’」』）]*', after: '(?=\\s*\\S)'}
  ]
}

/** The abbreviations, with or without stops between their letters. */
function abbreviation(words: ReadonlySet<string>): string {
  const forms = [...words].map((d) => [...d].join('\\.?'))
  return `(?i)(?<![\\p{L}\\p{N}.&])(?:${forms.join('|')})\\.`
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
