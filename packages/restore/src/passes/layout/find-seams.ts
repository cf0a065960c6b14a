import type {Line} from './line.ts'
import type {Seam} from './seam.ts'

/** A stop, and what closes after it: 。” 〔5〕 */
const stop =
  /[。．！？!?…；;：:.~～—][”’"'」』》〉】）)\]]*(?:[〔[［(（]\d{1,3}[〕\]］)）])?$/u
/** What begins a line of its own: items, headings, bullets, speakers' marks, tables. */
const head =
  /^(?:[（(【〔[]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Z]|[①-⑳])[)）】〕\].．、:：]|第[\d一二三四五六七八九十百千零〇两]{1,6}[章回节卷部篇编条款集]|[①-⑳●○■□◆◇★☆•·▪►▶*+>#|│┃├└┌=~-]|[-—–]{2}|[(（]\d)/u
/** An address may run on over the break; where it ends cannot be seen. */
const address = /(?:https?:\/\/|www\.)\S*$/iu

/**
 * The seams between lines; `isFurniture` says which lines are heads and feet of
 * pages, which stand in no sentence.
 */
export function findSeams(
  lines: ReadonlyArray<Line>,
  isFurniture: (line: Line) => boolean = () => false
): Array<Seam> {
  const seams: Array<Seam> = []
  let before: Line | undefined
  let isPage = false
  for (const after of lines) {
    if (isFurniture(after)) {
      isPage = true
      continue
    }
    if (before)
      seams.push({
        before,
        after,
        kind: isPage ? 'page' : after.isTight ? 'tight' : 'spaced',
        isOpen:
          !stop.test(before.text.slice(-8)) &&
          !address.test(before.text.slice(-200)),
        goesOn: !head.test(after.text.slice(0, 12))
      })
    before = after
    isPage = false
  }
  return seams
}
