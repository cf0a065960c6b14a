import type {Range} from '@zhengben/bitext'

/** What a writer puts before a tag or entity that he names. */
const before =
  /(?:[一两兩这這那几幾]个|[一兩這那幾]個|写|寫|用|是|成|看到|忘了|加上?|插入|漏了?|叫|即|以)[“‘「『"']?\s?$/u
/** What is said of it. */
const after =
  /^[”’」』"']?\s?(?:表示|代表|之类|之類|标签|標籤|标记|標記|这[个样类]|這[個樣類]|[和与與或]\s?[<[&])/u
/** How much is looked at on either side, in UTF-16 units. */
const reach = 6
/** Share of scraps that the sentence must name; chance makes a few look so. */
const share = 1 / 3

/**
 * Whether a text names its tags or entities: 多写了一个</div>, &lt;表示小于号. Then
 * they are its subject and no scraps.
 *
 * @param total How many scraps there are, where some of them cannot be named.
 */
export function namesScraps(
  text: string,
  scraps: ReadonlyArray<Range>,
  total: number = scraps.length
): boolean {
  const named = scraps.filter(
    ([start, end]) =>
      before.test(text.slice(Math.max(0, start - reach), start)) ||
      after.test(text.slice(end, end + reach))
  )
  return named.length > 0 && named.length >= total * share
}
