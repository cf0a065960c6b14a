/**
 * Chinese surnames, simplified, as people from Hong Kong, Macao, Taiwan and
 * overseas write them, where it is neither pinyin nor Wade–Giles.
 */
export const romanizedSurnames: ReadonlyMap<
  string,
  ReadonlyArray<string>
> = new Map(
  `陈:chan tan|李:lee|张:cheung|黄:wong|林:lam lim|梁:leung|郑:cheng chung|何:ho|吴:ng goh|周:chow chau chou|王:wong ong|刘:lau low|杨:yeung yang|蔡:choi tsai|曾:tsang|谢:tse hsieh
    罗:law lo|邓:tang teng|冯:fung|叶:yip|徐:tsui hsu|许:hui hsu koh|马:ma|胡:wu hu woo|郭:kwok kuo|朱:chu|吕:lui lu|潘:poon pan|苏:so su soo|唐:tong tang|董:tung|邱:yau chiu|丘:yau|赵:chiu chao|孙:sun soong|宋:soong sung|钟:chung|余:yu|卢:lo lu|江:kong chiang|蒋:chiang|萧:siu hsiao|肖:siu|彭:pang peng|戴:tai|温:wan|简:kan chien|范:fan|方:fong|石:shek shih|谭:tam|廖:liu liao|赖:lai|欧:au|霍:fok|关:kwan|顾:koo ku|辜:koo|连:lien|游:yu|翁:yung weng|俞:yu|沈:shum shen|施:sze shih|夏:ha hsia|田:tin tien|高:ko kao|洪:hung|庄:chong chuang|柯:or ko|白:pak pai|岑:shum|麦:mak|区:au|文:man`
    .split(/[|\n]/)
    .map((row) => {
      const [surname = '', spellings = ''] = row.trim().split(':')
      return [surname, spellings.split(' ')] as const
    })
)
