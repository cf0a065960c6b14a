/** `mixed`: both simplified-only and traditional-only characters are common. */
export type DocumentScript = 'Hans' | 'Hant' | 'mixed'

/** Common characters whose other script's form is another character. */
const simplified =
  '这们来国说对会时为发过还进动问没关开经门长学见车马东书无义与专业两严个丰临乌乐买乱争亚产亲亿仅从仓仪价众优伤传体兴养兰军农决况净准减几击创别刘划剧办务劳势华协单卖卫压厅历县双变叶号后听启员响团园围图圆圣场坏块坚报声处备复够头夺奋妇妈孙宁宝实审宪宽宾导将尔尘岁岛岭币师带帮广庆应库废弃张强弹当录忆态怀总恋恶悬惊惯戏战户执扩护担择挂据损换摆无旧显晓术机杀权条极构标树样桥检欢欧毕气汉汤沟济测浓涛涨渐温湾满灭灯灵炼点烂热爱爷状独狱猎环现电画疗盐监盖着矿码础确离种积称稳穷笔签简类粮红约级纪纯纲纳纵纷纸线练组细织终绍结给络绝统继绩绪续维综绿缩网罗罚职联肃肤脏脑脸脚脱舰艺节苏范荣药获营蓝虑虽补装规视览觉计订认议讨训讯记讲许论设访证评识词试诗诚话该详语误请诸读课调谁谈谢谷贝负财责败货质购贵费资赛赞赢赵趋跃践车转轮软轻载较辆输边达迁过运近远连迟适选递遗邮邓郑钟钢钱铁银链锁错键长闭问间闻队阳阴阵阶际陆陈险随隐难雾静韩页项顺须预领频题颜额风飞饭饮馆马驶驻验鱼鲜鸟鸡麦黄齐龙'
const traditional =
  '這們來國說對會時為發過還進動問沒關開經門長學見車馬東書無義與專業兩嚴個豐臨烏樂買亂爭亞產親億僅從倉儀價眾優傷傳體興養蘭軍農決況淨準減幾擊創別劉劃劇辦務勞勢華協單賣衛壓廳歷縣雙變葉號後聽啟員響團園圍圖圓聖場壞塊堅報聲處備復夠頭奪奮婦媽孫寧寶實審憲寬賓導將爾塵歲島嶺幣師帶幫廣慶應庫廢棄張強彈當錄憶態懷總戀惡懸驚慣戲戰戶執擴護擔擇掛據損換擺舊顯曉術機殺權條極構標樹樣橋檢歡歐畢氣漢湯溝濟測濃濤漲漸溫灣滿滅燈靈煉點爛熱愛爺狀獨獄獵環現電畫療鹽監蓋著礦碼礎確離種積稱穩窮筆簽簡類糧紅約級紀純綱納縱紛紙線練組細織終紹結給絡絕統繼績緒續維綜綠縮網羅罰職聯肅膚臟腦臉腳脫艦藝節蘇範榮藥獲營藍慮雖補裝規視覽覺計訂認議討訓訊記講許論設訪證評識詞試詩誠話該詳語誤請諸讀課調誰談謝貝負財責敗貨質購貴費資賽讚贏趙趨躍踐轉輪軟輕載較輛輸邊達遷運遠連遲適選遞遺郵鄧鄭鐘鋼錢鐵銀鏈鎖錯鍵閉間聞隊陽陰陣階際陸陳險隨隱難霧靜韓頁項順須預領頻題顏額風飛飯飲館駛駐驗魚鮮鳥雞麥黃齊龍'
/** Share of the rarer script from which on a text counts as mixed. */
const mixedShare = 0.15

/** Which script a text is written in; `Hans` where nothing tells. */
export function detectScript(text: string): DocumentScript {
  const onlySimplified = new Set(simplified)
  const onlyTraditional = new Set(traditional)
  let hans = 0
  let hant = 0
  for (const character of text) {
    const inHans = onlySimplified.has(character)
    const inHant = onlyTraditional.has(character)
    if (inHans && !inHant) hans++
    else if (inHant && !inHans) hant++
  }
  const share = Math.min(hans, hant) / Math.max(1, hans + hant)
  if (share > mixedShare) return 'mixed'
  return hant > hans ? 'Hant' : 'Hans'
}
