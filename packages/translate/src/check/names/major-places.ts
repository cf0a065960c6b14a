/**
 * The provinces of China and large cities, each with the Chinese forms that
 * may stand for it, abbreviations too.
 */
const list = `Beijing:北京 京|Shanghai:上海 沪 申|Tianjin:天津 津|Chongqing:重庆 重慶 渝|Hebei:河北 冀|Shanxi:山西 晋|Liaoning:辽宁 遼寧 辽
Jilin:吉林 吉|Heilongjiang:黑龙江 黑龍江 黑|Jiangsu:江苏 江蘇 苏|Zhejiang:浙江 浙|Anhui:安徽 皖|Fujian:福建 闽|Jiangxi:江西 赣
Shandong:山东 山東 鲁|Henan:河南 豫|Hubei:湖北 鄂|Hunan:湖南 湘|Guangdong:广东 廣東 粤|Hainan:海南 琼|Sichuan:四川 川 蜀
Guizhou:贵州 貴州 黔 贵|Yunnan:云南 雲南 滇 云|Shaanxi:陕西 陝西 陕 秦|Gansu:甘肃 甘肅 甘 陇|Qinghai:青海 青|Taiwan:台湾 臺灣 台
Guangxi:广西 廣西 桂|Ningxia:宁夏 寧夏 宁|Xinjiang:新疆 新|Guangzhou:广州 廣州 穗|Shenzhen:深圳 深|Chengdu:成都 成 蓉|Nanjing:南京 宁
Wuhan:武汉 武漢 汉|Hangzhou:杭州 杭|Suzhou:苏州 蘇州 苏|Xuzhou:徐州 徐|Changsha:长沙 長沙|Zhengzhou:郑州 鄭州 郑|Jinan:济南 濟南|Qingdao:青岛 青島 青
Dalian:大连 大連|Shenyang:沈阳 瀋陽 沈|Harbin:哈尔滨 哈爾濱 哈|Changchun:长春 長春|Shijiazhuang:石家庄 石家莊|Taiyuan:太原|Hefei:合肥 合
Fuzhou:福州 抚州|Xiamen:厦门 廈門 厦|Nanchang:南昌 昌|Nanning:南宁 南寧|Haikou:海口|Guiyang:贵阳 貴陽|Kunming:昆明 昆|Lanzhou:兰州 蘭州 兰
Xining:西宁 西寧|Yinchuan:银川 銀川|Ningbo:宁波 寧波 甬|Wenzhou:温州 溫州|Wuxi:无锡 無錫|Dunhuang:敦煌 敦|Luoyang:洛阳 洛陽 洛
Taipei:台北 臺北 北市|Kaohsiung:高雄 高|Taichung:台中 臺中 中|Tainan:台南 臺南|Keelung:基隆|Hsinchu:新竹 竹|Chiayi:嘉义 嘉義|Hualien:花莲 花蓮 花|Taitung:台东 臺東|Pingtung:屏东 屏東|Yilan:宜兰 宜蘭|Zhuhai:珠海|Dongguan:东莞 東莞|Foshan:佛山|Shantou:汕头 汕|Zhongshan:中山
Huizhou:惠州|Zhanjiang:湛江|Guilin:桂林|Liuzhou:柳州|Zunyi:遵义 遵義|Lhasa:拉萨 拉薩|Urumqi:乌鲁木齐|Hohhot:呼和浩特|Baotou:包头|Datong:大同|Tangshan:唐山|Baoding:保定|Yantai:烟台|Weihai:威海|Weifang:潍坊|Zibo:淄博|Jining:济宁|Nantong:南通|Changzhou:常州|Yangzhou:扬州
Zhenjiang:镇江|Shaoxing:绍兴|Jiaxing:嘉兴|Huzhou:湖州|Jinhua:金华|Quanzhou:泉州|Zhangzhou:漳州|Putian:莆田|Ganzhou:赣州|Jiujiang:九江|Jingdezhen:景德镇|Yichang:宜昌|Xiangyang:襄阳|Jingzhou:荆州|Yueyang:岳阳|Zhuzhou:株洲|Xiangtan:湘潭|Hengyang:衡阳|Kaifeng:开封|Mianyang:绵阳|Leshan:乐山|Yibin:宜宾
Lijiang:丽江|Dali:大理|Yulin:榆林 玉林|Yanan:延安|Baoji:宝鸡|Sanya:三亚|Anshan:鞍山|Dandong:丹东|Daqing:大庆`

/** The Chinese forms of a place by its English name in small letters. */
export const majorPlaces: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  list.split(/[|\n]/).map((row) => {
    const [name = '', forms = ''] = row.split(':')
    return [name.toLowerCase(), forms.split(' ')]
  })
)
