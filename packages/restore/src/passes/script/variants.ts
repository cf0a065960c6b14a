/**
 * Variants of traditional text that opencc's tables lack, and the pronouns
 * that simplified text does not tell apart. In simplified text they may be a
 * name or a choice, and stay, but for 衞, Hong Kong's form of 衛.
 */
const traditional =
  '尅克囬回囘回曡叠喒咱偺咱伕夫敍叙枱台粧妆糉粽痺痹簷檐籐藤砲炮煖暖燄焰隄堤瘉愈暱昵碪砧筭算臙胭觔斤鉏锄餽馈駮驳麤粗僊仙倣仿懽欢蹧糟揹背衹只妳你牠它衞卫躭耽甎砖鬪斗鼈鳖韮韭'

/** Simplified form of a variant in traditional text. */
export const variants: ReadonlyMap<string, string> = new Map(
  Array.from({length: traditional.length / 2}, (_, i) => [
    traditional.charAt(2 * i),
    traditional.charAt(2 * i + 1)
  ])
)
