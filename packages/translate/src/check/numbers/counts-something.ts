import type {Quantity} from '@zhengben/align'

/** Numbers that are words by themselves: 千万 (by all means), 万一 (in case). */
const words =
  /^(?:千万|万千|百万|百千|万一|千百|万|千|百|亿|十|一|万万|亿万|千千万万)$/u
/** What follows a numeral that counts nothing: 十分, 一起, 百姓. */
const tails =
  /^(?:分(?!钟|鐘)|起|些|切|般|样|定|直|律|旦|向|再|边|面|方面|体|姓|家姓|足|全)/u

/** Whether a number in Han is one, and not part of a saying. */
export function countsSomething(
  written: string,
  {kind, value}: Quantity,
  before: string,
  after: string
): boolean {
  if (/(?:周|週|星期|礼拜|禮拜)$/u.test(before)) return false
  if (/成$/u.test(written)) return isShare(written, before, after)
  if (kind === 'percent') return true
  if (/分之/u.test(written)) return true
  if (/半/u.test(written)) return false
  // 十四五规划: a plan, not a number.
  if (
    /^[一二三四五六七八九十]{1,3}五$/u.test(written) &&
    /^(?:规划|期间|时期|”|末|以来|开局|规)/u.test(after)
  )
    return false
  // 第二天 may be “the day after”, but a second chapter is a second one.
  if (kind === 'ordinal')
    return (
      !/^第[一二两三]$/u.test(written) ||
      (written !== '第一' &&
        /^[届屆章节節条條款编編卷页頁集版轮輪季代]/u.test(after)) ||
      (written === '第三' && /^[次名位]/u.test(after))
    )
  // 百十户: about a hundred.
  if (/^[百千]十$/u.test(written)) return false
  if (words.test(written) && written !== '十')
    return isRoundSum(written, before, after)
  if (tails.test(after)) return false
  // 一百个不服 is no hundred; 茅十八与人 a name.
  if (/^一[百千万]$/u.test(written) && /^[个個次遍心]/u.test(after))
    return false
  if (/^[在与跟说道笑把]/u.test(after)) return false
  // 叁年: written so that nobody takes it for another.
  if (/^[贰叁肆伍陆柒捌玖拾]+$/u.test(written)) return true
  // 数十万: some.
  if (/[数數几幾]$/u.test(before)) return false
  if ([...written].length === 1) {
    if (!/[三四五六七八九十]/u.test(written)) return false
    return /^(?:个|個|名|位|年|天|次|届|屆|条|條|项|項|种|種|岁|歲|公里|米|亩|畝|元|吨|公斤|户|戶|家|倍|小时|分钟|周|星期|个月|座|部|艘|架|辆|里|斤|两银|克|块|升|吨|分钟|英里|英尺|毫米|厘米|平方|立方|美元|港元|欧元|日元|英镑|本|张|只|匹|间|层|页|封|瓶|杯|碗|箱|片|粒|颗|棵|所|台|枚|期|轮|局|遍|圈)/u.test(
      after
    )
  }
  // 三四十, 七八个: about that many.
  if (
    /[一二三四五六七八九]{2}/u.test(written) &&
    !/^[〇零一二三四五六七八九]{4}$/u.test(written)
  )
    return false
  return Number(value) >= 10 || value.includes('/')
}

/** 破千万, 千万元; not 千万 by all means, nor 数千万 some tens of millions. */
function isRoundSum(written: string, before: string, after: string): boolean {
  if (/^[百千]$/u.test(written))
    return (
      /(?:上|近|逾|超|超过|将近|接近)$/u.test(before) &&
      !/^(?:年|日)/u.test(after)
    )
  if (!/^(?:百万|千万|亿|万亿)$/u.test(written)) return false
  if (/[数几成]$/u.test(before)) return false
  return (
    /(?:上|破|超|超过|逾|近|达|达到|过)$/u.test(before) ||
    /^(?:大关|美?元|人次|吨|千瓦|亩)/u.test(after)
  )
}

/** 四成以上, 占六成; not 八成 as “probably”, nor 三成新. */
function isShare(written: string, before: string, after: string): boolean {
  return (
    !/^(?:新|熟|功力|不变)/u.test(after) &&
    (!/^[一八九]成$/u.test(written) ||
      /(?:占|近|约|超|超过|逾|达|达到|过|有|到|至|了|低于|高于|不足|不到)$/u.test(
        before
      ) ||
      /^(?:以[上下]|左右|[多半]|的)/u.test(after))
  )
}
