/** Verbs that name a speaker after direct speech, in both scripts. */
const verbs = [
  '说',
  '說',
  '问',
  '問',
  '答',
  '喊',
  '叫',
  '嚷',
  '吼',
  '骂',
  '罵',
  '讲',
  '講',
  '回答',
  '回应',
  '回應',
  '表示',
  '指出',
  '强调',
  '強調',
  '称',
  '稱',
  '解释',
  '解釋',
  '补充',
  '補充',
  '介绍',
  '介紹',
  '感叹',
  '感嘆',
  '感慨',
  '回忆',
  '回憶',
  '宣布',
  '认为',
  '認為',
  '建议',
  '建議',
  '呼吁',
  '呼籲',
  '坦言',
  '直言',
  '透露',
  '嘟囔',
  '嘀咕',
  '低语',
  '喃喃',
  '喃喃自语',
  '自语',
  '反问',
  '反問',
  '追问',
  '追問',
  '命令',
  '吩咐',
  '嘱咐',
  '囑咐',
  '提醒',
  '安慰',
  '抱怨',
  '惊叹',
  '驚嘆',
  '欢呼',
  '歡呼'
]

/** 道 is a speech verb only after a verb; alone it ends 知道, 街道, 频道 … */
/** A clause that says who spoke, as a regular expression. */
export const speakerPattern: string = `[^\\s\\p{P}]{0,18}?(?:${verbs.join('|')}|[说說问問答喊叫嚷吼骂罵写寫笑叹嘆喝唱念怒]道|告诉[^\\s\\p{P}]{1,6}|告訴[^\\s\\p{P}]{1,6})(?:了|着|著|过|起来|起來|一[句声聲])?(?=$|[\\s\\p{P}])`
const clause = new RegExp(`^${speakerPattern}`, 'u')

/**
 * Whether `text`, which stands after a closing quotation mark, begins with a
 * clause that says who spoke: 他说， 小王大声喊道： The verb ends the clause;
 * 他说不去了 says something else.
 */
export function isSpeaker(text: string): boolean {
  return clause.test(text)
}
