/** Never the end of a sentence: a name or a figure follows. */
const titles = words(
  `mr mrs ms messrs mmes dr prof gen lt col capt cmdr sgt maj adm gov sen rep pres
  hon rev fr st mt ft amb supt cf eg ie viz vs v al fig figs vol vols pp ch chap
  art arts sec sect para paras ed eds trans op approx ca tel ext dept est`
)

/** Followed by a figure they are abbreviations, otherwise words or the end. */
const beforeFigures = words(
  `no nos p n jan feb mar apr jun jul aug sep sept oct nov dec`
)

/** May end a sentence; then a new one must begin in its usual way. */
const doubtful = words(
  `inc ltd co corp bros jr sr esq etc am pm ad bc phd ma ba`
)

/** Words that begin sentences and seldom follow an initial or `U.S.` in a name. */
const openers = words(
  `the a an this that these those it he she they we i you his her their its our my
  your in on at by for from with as if when while after before since until although
  though because but and or so yet nor however moreover therefore thus meanwhile
  then there here what who which why how where not no all some many most both each
  one two to of over under during according such other another now today`
)

/**
 * Whether a sentence ends where `head`, which ends with a stop, meets `rest`.
 * Abbreviations, initials, list numbers and quotations that the sentence goes
 * on after do not end it.
 */
export function endsSentence(head: string, rest: string): boolean {
  const next = rest.trimStart()
  if (next === '') return true
  // A small letter goes on with the sentence: “Why?” he asked.
  const isNumbered = /^\([a-z]{1,3}\)/.test(next)
  if (!isNumbered && /^["'“‘«([]*\p{Ll}/u.test(next)) return false
  if (/^[-–—,;:]/.test(next)) return false
  const near = head.slice(-300)
  if (
    near.lastIndexOf('(') > near.lastIndexOf(')') &&
    /^[^(]{0,300}\)/s.test(rest)
  ) {
    return false
  }
  const body = head.trimStart()
  // "1." and "(a)." number what follows.
  if (/^[([]?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]+$/iu.test(body)) return false
  const [, word = '', closing = ''] =
    /([\p{L}\p{N}.&]*)\.((?:["'”’»)\]}]|\[\d+\])*)$/u.exec(head.slice(-60)) ??
    []
  if (word === '' || closing !== '') return true
  const key = word.replaceAll('.', '').toLowerCase()
  const opener = /^["'“‘«([]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? ''
  if (titles.has(key)) return false
  if (beforeFigures.has(key)) return !/^\d/.test(next)
  const isInitial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)
  if (isInitial) return openers.has(opener) && word !== 'I'
  if (doubtful.has(key)) return openers.has(opener) || /^["“‘«]/.test(next)
  return true
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
