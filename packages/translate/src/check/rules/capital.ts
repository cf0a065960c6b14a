import {capitalize} from '../capitalize.ts'
import {reportAt, type UnitRule} from '../rule.ts'

/** A Chinese sentence whose English begins with a small letter. */
export const capital: UnitRule = function* (unit) {
  if (!/[。？！]["”’」』）]*\s*$/u.test(unit.source.text)) return
  const {text} = unit.target
  // A point of a list: (a) whether …
  if (/^[\s"“(]*\p{L}{1,3}[.)]/u.test(text)) return
  const match = /^[\s"“‘'([「*_]*(\p{Ll}[\p{L}\p{N}.-]*)/u.exec(text)
  const word = match?.[1]
  // iPhone, e-commerce, pH, 5G and addresses keep their form.
  if (!match || word === undefined || /^\p{Ll}{0,3}-|\p{Lu}|[.\d]./u.test(word))
    return
  const start = match[0].length - word.length
  yield reportAt(
    unit,
    'target',
    [start, start + word.length],
    'info',
    'Unexpected small letter at the start of a sentence, expected a capital',
    [capitalize(word)]
  )
}
