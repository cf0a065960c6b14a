import type {Edit, EditKind} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'

const fullWidth: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）']
])
/** Han, or a mark that only Chinese text uses. */
const chinese = /[\p{Script=Han}\u3001-\u3011\uff01-\uff5e“”‘’…—]/u
/** Kinds of damage after which a page's punctuation is not trusted either. */
const damage: ReadonlyArray<EditKind> = [
  'encoding',
  'character',
  'noise',
  'reading',
  'spam',
  'variant'
]
/**
 * A comma or stop twice or more; and a comma beside another mark, where
 * machines put theirs before the author's.
 */
const doubled = /([，。；：、,;])\1+|[，,]([。；、！？])|[。；、]([，,])/gu
/** Marks that stand twice in chats (。。) and in tables (,,) written with care. */
const repeatable = /^([，。,;])\1$/u
/** Doubled marks from which on a text counts as damaged by them alone. */
const fewestDoubled = 2
/** Other edits for each character from which on a document counts as damaged. */
const leastDamage = 1 / 500

/**
 * Mend punctuation in a document that is damaged otherwise: half-width marks
 * next to Chinese become full-width, doubled and contradictory marks single.
 * Quotation marks, dashes and dots are never changed, nor is anything between
 * Latin letters and digits.
 */
export function restorePunctuation(
  text: string,
  {editsSoFar}: PassContext
): PassResult {
  const doubles = findDoubled(text)
  const found = damage.reduce((sum, d) => sum + (editsSoFar.get(d) ?? 0), 0)
  const isDamaged = found >= Math.max(1, text.length * leastDamage)
  const telling = doubles.filter(
    (d) => !repeatable.test(text.slice(...d.range))
  )
  if (!isDamaged && telling.length < fewestDoubled) return {edits: []}
  const edits = [...doubles]
  const taken = new Set(doubles.flatMap((d) => [d.range[0], d.range[0] + 1]))
  for (const {index, 0: mark} of text.matchAll(/[,;:?!()]/gu)) {
    if (taken.has(index) || !isBesideChinese(text, index)) continue
    edits.push(
      edit(index, index + 1, fullWidth.get(mark) as string, 'punctuation-width')
    )
  }
  return {edits: edits.sort((a, b) => a.range[0] - b.range[0])}
}

function findDoubled(text: string): Array<Edit> {
  return Array.from(
    text.matchAll(doubled),
    ({index, 0: found, 1: same, 2: afterComma, 3: comma}) => {
      const mark = same ?? afterComma ?? comma ?? ''
      const value = fullWidth.get(mark) ?? mark
      return edit(index, index + found.length, value, 'punctuation-doubled')
    }
  ).filter(
    ({range: [start, end]}) =>
      end - start === 2 && chinese.test(text.charAt(start - 1))
  )
}

/**
 * Whether Chinese stands directly before or behind a mark. A colon or comma
 * between digits (12:30, 1,680) does not qualify, nor does a mark inside Latin.
 */
function isBesideChinese(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  return (
    (index > 0 && chinese.test(before)) ||
    (chinese.test(after) && !/\s/u.test(before))
  )
}

function edit(start: number, end: number, value: string, ruleId: string): Edit {
  return {
    range: [start, end],
    value,
    kind: 'punctuation',
    origin: {source: 'model', ruleId},
    confidence: 0.97
  }
}
