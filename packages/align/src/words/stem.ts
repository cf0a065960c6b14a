/**
 * A key under which the forms of an English word meet: `studies`, `studied`,
 * `study`; `taken`, `took`, `take`. Not a word to show.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '')
  const base = irregular.get(lower) ?? lower
  if (base.length < 4) return base
  return stripEnding(base)
}

/** Endings tried in order; what is left must hold a vowel and three letters. */
const endings: ReadonlyArray<readonly [ending: RegExp, rest: string]> = [
  [/(?:ies|ied)$/, 'y'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/(?<![sui])s$/, ''],
  [/ingly$|edly$/, ''],
  [/(?:ing|ed)$/, ''],
  [/(?<=[^aeiou])ly$/, ''],
  [/(?:ation|ition)$/, ''],
  [/(?<=[st])ion$/, ''],
  [/(?:ment|ness)$/, ''],
  [/(?<=[^e])e$/, '']
]

function stripEnding(word: string): string {
  let result = word
  for (const [ending, rest] of endings) {
    const next = result.replace(ending, rest)
    if (next === result || next.length < 3 || !/[aeiouy]/.test(next)) continue
    // `noted` is no form of `not`.
    if (next === 'not') continue
    result = next.replace(/([bdfgmnprt])\1$/, '$1')
  }
  return result.replace(/(?<=[^aeiou])y$/, 'i')
}

const irregular: ReadonlyMap<string, string> = new Map(
  `am is are was were been being:be|has had having:have|does did done:do
  went gone goes:go|said:say|saw seen:see|came:come|took taken:take|gave given:give
  got gotten:get|made:make|knew known:know|thought:think|told:tell|found:find
  felt:feel|left:leave|kept:keep|held:hold|brought:bring|began begun:begin
  stood:stand|heard:hear|ran:run|wrote written:write|sat:sit|spoke spoken:speak
  led:lead|grew grown:grow|lost:lose|fell fallen:fall|sent:send|built:build
  understood:understand|drew drawn:draw|broke broken:break|spent:spend
  rose risen:rise|drove driven:drive|bought:buy|wore worn:wear|chose chosen:choose
  ate eaten:eat|drank drunk:drink|slept:sleep|flew flown:fly|threw thrown:throw
  caught:catch|taught:teach|fought:fight|sought:seek|sold:sell|met:meet|paid:pay
  laid:lay|lay lain:lie|hid hidden:hide|sang sung:sing|swam swum:swim|won:win
  shook shaken:shake|forgot forgotten:forget|forgave forgiven:forgive|hung:hang
  struck:strike|bore born borne:bear|tore torn:tear|swore sworn:swear|wove woven:weave
  stole stolen:steal|froze frozen:freeze|woke woken:wake|rode ridden:ride|dealt:deal
  meant:mean|dreamt:dream|lit:light|bent:bend|lent:lend|shot:shoot|fed:feed|fled:flee
  bled:bleed|bred:breed|dug:dig|clung:cling|flung:fling|stuck:stick|stung:sting
  swung:swing|wept:weep|crept:creep|swept:sweep|shone:shine|blew blown:blow
  became:become|overcame:overcome|slew slain:slay|smote smitten:smite|bade:bid
  upheld:uphold|withheld:withhold|undertook undertaken:undertake|withdrew withdrawn:withdraw|undergone underwent:undergo
  begat begotten:beget|spake:speak|saith:say|hath:have|doth:do|bound:bind|ground:grind
  men:man|women:woman|children:child|feet:foot|teeth:tooth|mice:mouse|geese:goose
  wives:wife|lives:life|knives:knife|leaves:leaf|wolves:wolf|halves:half|selves:self
  brethren:brother|oxen:ox|better best:good|worse worst:bad|less least:little|more most:many
  himself:he|herself:she|themselves:they|itself:it|myself:i|yourself:you|ourselves:we
  him his:he|her hers:she|them their theirs:they|its:it|me my mine:i|your yours:you|us our ours:we`
    .split(/[|\n]/)
    .flatMap((row) => {
      const [forms = '', base = ''] = row.trim().split(':')
      return forms.split(' ').map((form) => [form, base] as const)
    })
)
