/**
 * Countries by their English name and people, each with the Chinese forms that
 * may stand for it.
 */
const list = `Japan Japanese:日|Korea Korean:韩 韓 朝 高丽|China Chinese:中 华 華 汉 漢 国 國|America American:美|Britain British England English:英|France French:法|Germany German:德
Italy Italian:意|Spain Spanish:西班牙 西 拉美|Portugal Portuguese:葡|Russia Russian:俄 苏 露|India Indian:印|Pakistan Pakistani:巴基斯坦 巴|Vietnam Vietnamese:越|Thailand Thai:泰 暹罗
Malaysia Malaysian:马来 馬來 大马 马|Singapore Singaporean:新加坡 新 狮城|Indonesia Indonesian:印|Philippines Philippine Filipino:菲|Australia Australian:澳|Canada Canadian:加|Mexico Mexican:墨
Brazil Brazilian:巴|Argentina Argentine:阿|Egypt Egyptian:埃|Iran Iranian:伊|Iraq Iraqi:伊|Israel Israeli:以 犹|Turkey Turkish:土|Greece Greek:希|Ukraine Ukrainian:乌 烏|Poland Polish:波
Hungary Hungarian:匈|Sweden Swedish:瑞|Norway Norwegian:挪|Denmark Danish:丹|Finland Finnish:芬|Switzerland Swiss:瑞|Austria Austrian:奥 奧|Belgium Belgian:比|Netherlands Dutch:荷
Mongolia Mongolian:蒙|Myanmar Burma Burmese:缅 緬|Cambodia Cambodian:柬|Laos Lao Laotian:老挝 寮|Nepal Nepalese:尼|Kazakhstan Kazakh:哈|Cuba Cuban:古|Chile Chilean:智|Peru Peruvian:秘
Kenya Kenyan:肯|Ethiopia Ethiopian:埃|Nigeria Nigerian:尼|Africa African:非|Europe European:欧 歐`

/** The Chinese forms of a country by its name or people in small letters. */
export const countries: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  list.split(/[|\n]/).flatMap((row) => {
    const [names = '', forms = ''] = row.split(':')
    return names
      .split(' ')
      .map((name) => [name.toLowerCase(), forms.split(' ')] as const)
  })
)
