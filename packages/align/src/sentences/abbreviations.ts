/** Never the end of a sentence: a name or a figure follows. */
export const titles: ReadonlySet<string> = words(
  `mr mrs ms messrs mmes dr prof gen lt col capt cmdr sgt maj adm gov sen rep pres
  hon rev fr st mt ft amb supt cf eg ie viz vs v al fig figs vol vols pp ch chap
  art arts sec sect para paras ed eds trans op approx ca tel ext dept est`
)

/** Followed by a figure they are abbreviations, otherwise words or the end. */
export const beforeFigures: ReadonlySet<string> = words(
  `no nos p n jan feb mar apr jun jul aug sep sept oct nov dec`
)

/** May end a sentence; then a new one must begin in its usual way. */
export const doubtful: ReadonlySet<string> = words(
  `inc ltd co corp bros jr sr esq etc am pm ad bc phd ma ba`
)

/** Words that begin sentences and seldom follow an initial or `U.S.` in a name. */
export const openers: ReadonlySet<string> = words(
  `the a an this that these those it he she they we i you his her their its our my
  your in on at by for from with as if when while after before since until although
  though because but and or so yet nor however moreover therefore thus meanwhile
  then there here what who which why how where not no all some many most both each
  one two to of over under during according such other another now today`
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
