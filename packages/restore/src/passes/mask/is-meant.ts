import type {Match} from '@zhengben/glossary'
import type {ChannelEntry} from '../../lattice/channel.ts'

/** How far a line is looked at on either side, in UTF-16 units. */
const reach = 120
/** What is said of a form that is named and not used. */
const naming = /写法|寫法|敏感词|敏感詞|通配符|正则|正則|谐音|諧音|变体|變體/u
/** What is said of a form in quotation marks. */
const namingQuoted =
  /写成|寫成|写作|寫作|屏蔽|过滤|過濾|拦截|攔截|躲避|规避|規避|检测|檢測|黑话|黑話/u
const quoted = /^[“‘"'「『【《〈].*[”’"'」』】》〉]$/u
/** A product: an asterisk in a formula or beside a number. */
const product = /[=＝×÷]|\d ?\*|\* ?\d/u
/** Asterisks that go on between all characters: 独*立*成*篇. */
const spaced = /^\*\p{Script=Han}\*/u
const spacedBefore = /\*\p{Script=Han}\*$/u
/** Marks that part the members of a list. */
const listMark = /[·/]/u
/** An account to add, or what for: 加V where neither follows is a badge. */
const account =
  /^ ?(?:[:：]|号|號|[A-Za-z\d_-]{4}|了解|咨询|谘詢|详|詳|领取|領取|进群|進群|备注|備註|[。！]?$)/mu
const badge = /微博|认证|認證|头像|頭像/u

/**
 * Whether the writer meant the form as it stands: in a list, a formula, a
 * remark on it.
 *
 * @param masked Offsets that lie in masked forms: a mark there makes no list.
 */
export function isMeant(
  text: string,
  {range: [start, end], value: {row, original}}: Match<ChannelEntry>,
  masked: ReadonlySet<number>
): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const left = before.slice(before.lastIndexOf('\n') + 1)
  const right = after.split('\n', 1)[0] ?? ''
  const line = left + row.variant + right
  if (naming.test(line)) return true
  if (quoted.test(text.slice(start - 1, end + 1)) && namingQuoted.test(line))
    return true
  if (/^加[Vv]$/u.test(row.variant))
    return badge.test(line) || !account.test(right)
  const [mark] = row.variant.match(/[*·./_-]/u) ?? []
  if (mark === undefined) return false
  if (['/', '（', '('].some((d) => left.endsWith(original + d))) return true
  if (mark === '*')
    return product.test(line) || spaced.test(right) || spacedBefore.test(left)
  if (left.endsWith(mark) || right.startsWith(mark)) return true
  if (!listMark.test(mark)) return false
  const lineStart = start - left.length
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1))
    if (!masked.has(lineStart + at)) return true
  return false
}
