/**
 * English words that render a Chinese one in reports and speeches and that
 * dictionaries give late or not at all; of several words the telling ones.
 */
export const usualRenderings: ReadonlyMap<
  string,
  ReadonlyArray<string>
> = new Map(
  `表示:said say express stated indicate|指出:said noted pointed|认为:said believe hold think|强调:stressed emphasize|说:said told
  称:said called claim|透露:revealed disclosed said|介绍:said introduce briefed|宣布:announce declare|宣称:claim declare|报道:report|据悉:reportedly
  呼吁:call urge appeal|要求:ask demand call require request urge order|希望:hope|建议:propose suggest recommend|主张:advocate hold propose|提出:propose put raise
  通过:adopt pass approve endorse|批准:approve ratify|决定:decide decision|制定:formulate draw enact|制订:formulate draw|颁布:promulgate issue|发布:issue release publish
  公布:announce publish release public|发表:issue publish deliver make|签署:sign|签订:sign conclude|达成:reach|举行:hold|召开:hold convene|开幕:open|闭幕:close
  会见:meet|会晤:meet|会谈:talk meeting|访问:visit|出访:visit|参加:attend take participate join|出席:attend|接见:meet receive|率领:lead head|抵达:arrive
  造成:cause leave result|导致:cause lead result|引起:cause arouse trigger|引发:trigger cause spark|受:by suffer|遭:suffer hit|遭到:suffer meet|发生:occur happen take break
  死亡:die dead death kill|丧生:die kill|遇难:kill die victim|遇害:kill murder|受伤:injure wound hurt|逮捕:arrest|被捕:arrest|判处:sentence|指控:accuse charge allege
  提高:raise rise improve increase enhance|增长:grow growth rise increase up|增加:increase rise add|上升:rise up increase|上涨:rise up increase|下降:fall decline drop down decrease
  下跌:fall drop down decline|减少:reduce decline cut down decrease|降低:reduce lower cut|下调:cut lower|上调:raise|扩大:expand widen enlarge|缩小:narrow reduce
  达:reach amount|达到:reach amount total|超过:exceed surpass top|占:account make|为:was amount total|突破:exceed breakthrough pass|创:set hit|创下:set hit
  加强:strengthen enhance step|加快:speed accelerate quicken|推进:promote advance push|推动:promote push advance drive|促进:promote boost|深化:deepen|改善:improve better|改进:improve
  维护:safeguard uphold maintain protect|保持:maintain keep|坚持:adhere uphold persist insist stick|贯彻:implement carry|落实:implement carry|实施:implement carry enforce|执行:implement carry enforce execute
  实行:implement practice adopt|采取:take adopt|进行:conduct carry make hold undertake pay|开展:carry launch conduct|展开:launch conduct carry|从事:engage|解决:solve resolve settle|处理:handle deal settle
  成立:set establish found|建立:set establish build|设立:set establish|建设:build construction develop|建成:complete build|完成:complete finish fulfil fulfill|实现:realize achieve attain|取得:achieve make gain obtain win
  获得:win obtain receive gain get|获:win receive get|夺得:win take|获胜:win|战胜:beat defeat|击败:beat defeat|夺取:win seize|失利:lose defeat
  提供:provide offer supply|给予:give|给:give to|支持:support back|反对:oppose against|谴责:condemn|批评:criticize|拒绝:refuse reject|接受:accept receive|同意:agree|承认:admit recognize acknowledge
  有关:relevant concerned related about|相关:relevant related|方面:side aspect respect field area|问题:issue problem question|情况:situation condition circumstance case|工作:work job|措施:measure step
  目前:currently present now so|当前:current present|日前:recently|近日:recently|最近:recently|近来:recently|今后:future|今天:today|昨天:yesterday|当天:day same|同时:same meanwhile time|其中:among which including
  此外:addition besides moreover also|另外:addition besides also|另有:another other|因此:therefore thus|然而:however|不过:but however|以及:well
  人士:people person source figure|人员:personnel people staff|群众:people masses|民众:people public|居民:resident household|百姓:people|人民:people|人士:people|者:people person who
  双方:both sides two parties|各方:all parties sides|各国:countries all|各地:various places parts|各界:circles walks|我国:China country our|本国:country own|全国:country national nationwide nation|全球:global world worldwide|全市:city
  当局:authority|部门:department authority sector|机构:institution agency organization body|单位:unit|公司:company corporation firm|企业:enterprise company firm business|集团:group|厂:factory plant|组织:organization organize group
  人大:congress npc|政协:cppcc|中央:central|国务院:state council|外交部:foreign ministry|发言人:spokesman spokeswoman spokesperson|总统:president|总理:premier prime minister|主席:president chairman chairwoman|首相:prime minister|部长:minister secretary|国务卿:secretary state
  外长:foreign minister|外交部长:foreign minister|书记:secretary|市长:mayor|省长:governor|州长:governor|委员:member commissioner|委员会:committee commission|局长:director chief|主任:director chairman|代表:representative deputy delegate|代表团:delegation|大使:ambassador|议员:legislator lawmaker member senator congressman councillor|行政院:executive yuan|立法院:legislative yuan|立法会:legislative council|特首:chief executive|行政长官:chief executive
  特区:sar special region|两岸:cross strait straits sides|大陆:mainland|内地:mainland|本港:hong kong|美方:us side american|中方:china chinese side|日方:japan japanese side|中美:sino us china|中日:sino japan china|美:us american america|中:china chinese sino|日:japan japanese day|俄:russia russian|英:britain british uk|法:france french law|德:germany german|印:india indian|韩:rok south korea korean|朝:dprk north korea korean|欧盟:european union eu|北约:nato|安理会:security council|联合国:united nations un|世贸:wto|世卫:who
  朝鲜:dprk korea korean north|韩国:rok korea korean south|美国:us u.s. united states american america|英国:britain british uk united kingdom|中国:china chinese|中华:chinese china|台湾:taiwan|联邦:federal
  元:yuan|美元:dollar us$ $|亿:billion million|万:thousand million|人次:trip visit person times|平方公里:square kilometers kilometres|公里:kilometer kilometre km|吨:ton tonne|倍:times fold|名:people|家:companies
  百分之:percent|数十:dozens tens|数百:hundreds|数千:thousands|数万:thousands tens|数亿:hundreds millions|同比:year-on-year year|环比:month|百分点:percentage point|左右:around about some|约:about some around|近:nearly almost|多:more over than|以上:over above more|以下:below under|至少:least|不断:constantly continuously continue|进一步:further|积极:active actively positive|充分:full fully|认真:earnest earnestly serious conscientiously|切实:earnestly effectively conscientiously|努力:effort work strive hard|全面:comprehensive overall all-round full|基本:basic basically|重大:major important significant great|重要:important major key|主要:main mainly major|严重:serious seriously severe grave|明显:obvious markedly clearly significantly|继续:continue further|正式:formal formally official officially|立即:immediate immediately|日益:increasingly|普遍:general generally widespread|特别:special especially particularly|尤其:especially particularly
  愿:willing would wish hope|愿意:willing ready|需要:need|能够:able can|必须:must|可能:may might possible likely|应:should at|无法:unable cannot|不能:cannot|未:not yet|尚未:yet not|
  前:former before ago|原:former original|现任:incumbent current|时任:then|首次:first|首:first|届:session term|次:time|期间:during period|下旬:late|上旬:early|中旬:mid|年底:end|年初:early beginning|以来:since|之际:occasion|会上:meeting`
    .split(/[|\n]/)
    .map((row) => {
      const [word = '', list = ''] = row.trim().split(':')
      return [word, list.split(' ').filter((d) => d !== '')] as const
    })
)
