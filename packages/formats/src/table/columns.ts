type ColumnName = 'id' | 'source' | 'target' | 'state' | 'note'

const names: Readonly<Record<ColumnName, RegExp>> = {
  id: /^(?:id|no\.?|nr\.?|#|number|key|unit|编号|編號|序号|序號|单元)$/i,
  source:
    /^(?:zh(?:[-_].*)?|chinese|source|src|中文|原文|汉语|漢語|源文|源语|译前)$/i,
  target:
    /^(?:en(?:[-_].*)?|english|target|trg|tgt|translation|英文|译文|譯文|英语|英語|译后)$/i,
  state: /^(?:state|status|状态|狀態|进度|進度)$/i,
  note: /^(?:notes?|comments?|remarks?|备注|備註|说明|批注|评论|評論|意见|意見)$/i
}

/** Where the columns of a table of units stand, from 0. */
export type Columns = Readonly<
  Partial<Record<ColumnName, number>> & {source: number; target: number}
>

/**
 * The columns that a header names in Chinese or English, in any order, among
 * others; `中文 Chinese` and `Source text` do too. Nothing where it does not
 * name both languages.
 */
export function findColumns(
  header: ReadonlyArray<string>
): Columns | undefined {
  const found = Object.entries(names).flatMap(([name, pattern]) => {
    const index = header.findIndex((d) => isName(d, pattern))
    return index < 0 ? [] : [[name, index] as const]
  })
  const {source, target, ...rest}: Partial<Record<ColumnName, number>> =
    Object.fromEntries(found)
  if (source === undefined || target === undefined || source === target) return
  return {source, target, ...rest}
}

/** Every word, so that no sentence is taken for a heading. */
function isName(cell: string, pattern: RegExp): boolean {
  const words = cell.split(/[\s/|()（）:：]+/).filter((d) => d !== '')
  const [first = ''] = words
  return (
    pattern.test(first) &&
    words.every((d) => pattern.test(d) || /^(?:text|language)$/i.test(d))
  )
}
