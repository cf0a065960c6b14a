/** A text that is not in the language of its side. */
export interface LanguageMistake {
  readonly path: string
  /** What was seen, what was expected and what to do. */
  readonly reason: string
}

interface Text {
  readonly path: string
  readonly text: string
}

/** UTF-16 units looked at. */
const sample = 200_000
/** Han characters and words in other scripts below which a text says too little. */
const fewest = 4
/** Share of a text, by such characters and words, that makes it one language. */
const most = 0.8

/**
 * Whether the two texts are Chinese and English, as far as their scripts tell;
 * undefined where nothing speaks against it or the document is said to be in
 * other languages.
 */
export function checkLanguages(
  source: Text,
  target: Text,
  lang: {readonly source: string; readonly target: string} = {
    source: 'zh',
    target: 'en'
  }
): LanguageMistake | undefined {
  if (!/^zh\b/i.test(lang.source) || !/^en\b/i.test(lang.target)) return
  const left = guessLanguage(source.text)
  const right = guessLanguage(target.text)
  const isLeftWrong = left !== undefined && left !== 'Chinese'
  const isRightWrong = right !== undefined && right !== 'English'
  if (left === 'English' && right === 'Chinese')
    return {
      path: source.path,
      reason: `Unexpected English in ${source.path} and Chinese in ${target.path}, expected the Chinese text first; swap the two`
    }
  if (isLeftWrong)
    return {
      path: source.path,
      reason: `Unexpected ${left} in ${source.path}, expected Chinese${left === right ? `; both texts are ${left}` : ''}; give the Chinese text first and its English second`
    }
  if (isRightWrong)
    return {
      path: target.path,
      reason: `Unexpected ${right} in ${target.path}, expected English${left === right ? `; both texts are ${right}` : ''}; give the Chinese text first and its English second`
    }
  return
}

/** By script; undefined where it is mixed or there is too little. */
function guessLanguage(
  text: string
): 'Chinese' | 'English' | 'Japanese' | 'another language' | undefined {
  const head = text.slice(0, sample)
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const latin = count(/\p{Script=Latin}+/gu)
  const other = count(
    /(?:(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})\p{L})+/gu
  )
  const all = han + kana + latin + other
  if (all < fewest) return
  if (kana > 0.15 * (han + kana) && han + kana >= most * all) return 'Japanese'
  if (han >= most * all) return 'Chinese'
  if (latin >= most * all) return 'English'
  return other >= most * all ? 'another language' : undefined
}
