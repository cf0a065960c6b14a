/** Spellings of Chinese places by the post office of old, still right in names of treaties, dishes and universities. */
const list = `Beijing:Peking Peiping|Nanjing:Nanking|Guangzhou:Canton Kwangchow|Xiamen:Amoy|Tianjin:Tientsin|Qingdao:Tsingtao Tsingtau|Chongqing:Chungking|Hangzhou:Hangchow|Suzhou:Soochow
Fuzhou:Foochow|Ningbo:Ningpo|Shantou:Swatow|Shenyang:Mukden|Xian:Sian|Hankou:Hankow|Chengdu:Chengtu|Jinan:Tsinan|Wuxi:Wusih|Zhenjiang:Chinkiang|Sichuan:Szechuan Szechwan|Guangdong:Kwangtung
Guangxi:Kwangsi|Fujian:Fukien|Zhejiang:Chekiang|Jiangsu:Kiangsu|Jiangxi:Kiangsi|Shandong:Shantung|Shaanxi:Shensi|Shanxi:Shansi|Hebei:Hopei Hopeh|Henan:Honan|Hubei:Hupeh Hupei|Guizhou:Kweichow|Gansu:Kansu|Xinjiang:Sinkiang
Xizang:Tibet|Dalian:Dairen|Taibei:Taipei|Gaoxiong:Kaohsiung|Taizhong:Taichung|Tainan:Tainan|Jilong:Keelung|Xinzhu:Hsinchu|Jiayi:Chiayi|Hualian:Hualien|Taidong:Taitung|Pingdong:Pingtung|Yilan:Ilan|Jinmen:Kinmen Quemoy|Taoyuan:Taoyuan`

/** Older and Taiwanese spellings in small letters by the pinyin. */
export const historicalSpellings: ReadonlyMap<
  string,
  ReadonlyArray<string>
> = new Map(
  list.split(/[|\n]/).map((row) => {
    const [name = '', spellings = ''] = row.toLowerCase().split(':')
    return [name, spellings.split(' ')]
  })
)
