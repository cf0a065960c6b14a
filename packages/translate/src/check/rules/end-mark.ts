import {reportAt, type UnitRule} from '../rule.ts'

const closers = '["”’\'»）)\\]】」』》〉*_\\s]*$'
const statement = new RegExp(`[。．]${closers}`, 'u')
const question = new RegExp(`[？?][！!]*${closers}`, 'u')
const exclamation = new RegExp(`[！!]${closers}`, 'u')
const ellipsis = new RegExp(`(?:…|\\.\\.\\.|——|—)${closers}`, 'u')
const colon = new RegExp(`[:：]${closers}`, 'u')
const anyStop = new RegExp(`[.?!。？！…:;：；—–]${closers}`, 'u')
/** What makes a question of a sentence that ends with 。 in Chinese. */
const asks =
  /[吗嗎呢么麼谁誰哪怎岂豈何几幾多请請烦煩吧]|什么|是否|能否|可否|会否|干吗|要不要|能不能|可不可以|是不是|不是。|可以不/u
const notes = /(?:\s*\[\d+\]|[¹²³⁴-⁹⁰]|(?<=[.?!])\d{1,3})+\s*$/u

/**
 * The mark that ends a sentence must end its translation: 。 a full stop, ？ a
 * question mark. An exclamation may become a statement.
 */
export const endMark: UnitRule = function* (unit) {
  const source = unit.source.text.trimEnd().replace(notes, '')
  const target = unit.target.text.trimEnd().replace(notes, '')
  if (target === '') return
  const end = unit.target.text.trimEnd().length
  const place = [Math.max(0, end - 1), end] as const
  const report = (
    message: string,
    expected: string
  ): ReturnType<typeof reportAt> =>
    reportAt(unit, 'target', place, 'warning', message, [expected])
  const cut = /\b(?:and|or|but|the|an|because|whose)\.$/.exec(target)
  if (cut && !/(?:…|\.{3}|—)/u.test(source))
    yield {
      ...report(
        `Unexpected end after “${cut[0].slice(0, -1)}”, expected the rest of the sentence`,
        ''
      ),
      expected: []
    }
  const isQuestion = question.test(target)
  if (question.test(source)) {
    if (!target.includes('?'))
      yield {
        ...report(
          'Unexpected end of a question, expected a question mark',
          '?'
        ),
        severity: stillAsks(source, target) ? 'warning' : 'info'
      }
    // “你多大了？”“有对象没有？”: one of several questions has become none.
    else if (
      !isQuestion &&
      /[.]["”’']*$/u.test(target) &&
      count(source, /[？?]/gu) > count(target, /\?/g) &&
      count(source, /[。！？?]/gu) === count(target, /[.!?](?=["”’'\s]|$)/g)
    )
      yield report(
        'Unexpected end of a question, expected a question mark',
        '?'
      )
  } else if (/[？?](?![”」』》)）])/u.test(source) && !target.includes('?')) {
    yield {
      ...report('Unexpected end of a question, expected a question mark', '?'),
      severity: target.split(/[.!;:]\s+/u).some((d) => questionStart.test(d))
        ? 'warning'
        : 'info'
    }
  } else if (statement.test(source)) {
    if (isQuestion && !asks.test(source))
      yield {
        ...report(
          'Unexpected question mark, expected the end of a statement',
          '.'
        ),
        // What people say may become a question, and what they do not doubt.
        severity:
          /[”」』]$/u.test(source) || rhetorical.test(target)
            ? 'info'
            : 'warning'
      }
    else if (!anyStop.test(target) && !/^\(.*\)$/.test(target))
      yield report('Unexpected end without a full stop', '.')
  } else if (exclamation.test(source) || ellipsis.test(source)) {
    if (!anyStop.test(target))
      yield report(
        'Unexpected end without a mark',
        exclamation.test(source) ? '!' : '…'
      )
  } else if (colon.test(source)) {
    if (!anyStop.test(target) && !/[,，]["”’']*$/u.test(target))
      yield {
        ...report('Unexpected end without a colon', ':'),
        severity: 'info'
      }
  } else if (
    /[\p{Script=Han}]$/u.test(source) &&
    /(?<![.\p{Lu}]|\b\p{L}{1,4})\.$/u.test(target)
  ) {
    yield {
      ...report('Unexpected full stop, expected none as in the source', ''),
      expected: [],
      severity: 'info'
    }
  }
}

/** “You want to learn, don’t you?”, “Can’t we sit down?”: 你又想学了。 */
const rhetorical =
  /\b(?:can|could|is|are|was|were|do|does|did|have|has|had|wo|would|should|might|ai)n?['’]t\b[^.!?]*\?["”’'」)]*$/iu

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether the English is a question still, and not told in other words. */
function stillAsks(source: string, target: string): boolean {
  const last = target.split(/[.!?;:—]\s+|[,“"‘]\s*/u).at(-1) ?? ''
  const isShort = !/[“”「」：]/u.test(source) && [...source].length <= 15
  return isShort || questionStart.test(target) || questionStart.test(last)
}

const questionStart =
  /^["“'‘]?(?:who|whom|whose|what|when|where|why|how|which|do|does|did|is|are|was|were|can|could|will|would|shall|should|may|might|have|has|had|am|must|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|couldn['’]t|wouldn['’]t|shouldn['’]t|haven['’]t|hasn['’]t)\b/i
