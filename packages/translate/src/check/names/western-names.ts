/** Given names of the West as Chinese papers write them, each with its English forms. */
const list = `大卫 戴维 大衛:David Dave Davey Davide|丹尼尔 丹尼爾 丹:Daniel Dan Danny Daniele|约翰 約翰:John Johan Johann Johannes Jon|乔恩:Jon John|玛丽 瑪麗 马丽:Mary Marie Mari Maria|玛丽亚 玛利亚 瑪麗亞:Maria Mariya Marija Mary
詹姆斯 占士:James|吉姆:Jim|罗伯特 羅伯特:Robert Rob Roberto|鲍勃:Bob Bobby|迈克尔 邁克爾 麦克尔 米歇尔 迈克 麦克:Michael Mike Michel Michelle Mick Mikhail Mac|威廉 威廉姆:William Willem Wilhelm Williams|比尔 比爾:Bill|理查德 理查:Richard Ricard
托马斯 湯瑪斯 汤姆斯:Thomas Tomas|汤姆 湯姆:Tom|查尔斯 查爾斯:Charles|查理:Charlie Charley Charles|约瑟夫 約瑟夫:Joseph Josef Josep Yosef Jozef|乔:Joe Jo|克里斯托弗:Christopher Kristofer|克里斯 克莉丝:Chris Kris|马修 馬修:Matthew Mathew Mathieu Matthieu
马克 馬克:Mark Marc Mack|安东尼 安東尼:Anthony Antony Antoine Antonio|托尼 东尼:Tony Toni|史蒂文 斯蒂文:Steven Stephen|史蒂夫 斯蒂夫:Steve|斯蒂芬 史蒂芬:Stephen Steven Stefan Stephan|保罗 保羅:Paul Paulo Paolo|保尔:Paul|安德鲁 安德魯:Andrew|安德烈:Andrei Andre Andrey Andrea Andreas
安迪:Andy Andi|乔舒亚 约书亚:Joshua Josh|肯尼思 肯尼斯:Kenneth|肯:Ken|凯文 凱文:Kevin|布赖恩 布莱恩:Brian Bryan Bryant|乔治 喬治:George Georg Jorge Georges|爱德华 愛德華:Edward Eduard Edouard Eduardo|罗纳德 羅納德:Ronald|蒂莫西:Timothy|杰森 贾森:Jason
杰弗里 杰弗瑞:Jeffrey Geoffrey Jeffery|杰夫:Jeff Geoff|瑞安 赖安:Ryan|雅各布 雅各:Jacob Jakob Jakub|加里:Gary Garry|尼古拉斯:Nicholas Nicolas Nikolas|尼古拉:Nikolai Nicola Nikola Nicolas|尼克:Nick Nic|埃里克 艾瑞克 埃里希:Eric Erik Erich|乔纳森:Jonathan Jonathon
贾斯汀 贾斯廷 贾斯丁:Justin|斯科特:Scott|布兰登:Brandon Brendan|本杰明:Benjamin|塞缪尔 萨缪尔:Samuel|萨姆 山姆:Sam|格雷戈里:Gregory Gregor|格雷格:Greg Gregg|弗兰克 法兰克:Frank Franck|弗朗西斯:Francis Frances|弗朗索瓦:Francois François|亚历山大 亞歷山大:Alexander Alexandre Aleksandr Alessandro Aleksander Alex
亚历克斯:Alex|帕特里克:Patrick|杰克 傑克:Jack Jacques Jake|雅克:Jacques|丹尼斯:Dennis Denis Denise|杰里 杰瑞:Jerry Gerry Jerome|泰勒:Tyler Taylor|亚伦:Aaron Alan Allen|艾伦 阿伦 阿兰:Alan Allen Allan Ellen Alain Aaron|何塞 荷西:Jose José|亨利:Henry Henri Harry|哈里 哈利:Harry Hari
亚当:Adam|道格拉斯:Douglas|内森 内森尼尔:Nathan|彼得:Peter Pieter Piotr Pyotr Petr Pedro|扎卡里:Zachary|凯尔:Kyle|沃尔特:Walter|伊桑:Ethan|杰里米:Jeremy Jeremiah|哈罗德:Harold|基思:Keith|克里斯蒂安:Christian Cristian Kristian|罗杰:Roger Rodger|诺亚:Noah
杰拉德 杰拉尔德:Gerald Gerard Gerrard|卡尔 卡爾:Carl Karl Cal|特里:Terry Terri|肖恩 西恩:Sean Shaun Shawn Shane|奥斯汀:Austin Austen|阿瑟 亚瑟:Arthur|劳伦斯:Lawrence Laurence Lawrance|劳拉:Laura Lara|杰西:Jesse Jessie Jesi|迪伦:Dylan|布鲁斯:Bruce|乔丹:Jordan|拉尔夫:Ralph Ralf|罗伊:Roy|尤金:Eugene
路易斯:Louis Luis Lewis Louise Luiz|路易:Louis|菲利普 菲力浦:Philip Phillip Philippe Felipe|韦恩:Wayne|拉塞尔:Russell|霍华德:Howard|弗雷德:Fred|弗雷德里克:Frederick Frederic Frederik Fredrick|马丁:Martin Martyn|伦纳德 莱昂纳德:Leonard|莱昂纳多:Leonardo|维克托 维克多:Victor Viktor|文森特:Vincent|西蒙:Simon Simone
弗拉基米尔:Vladimir Volodymyr|伊万:Ivan|谢尔盖:Sergei Sergey Serge|米哈伊尔:Mikhail|鲍里斯:Boris|汉斯:Hans|奥托:Otto|沃尔夫冈:Wolfgang|马里奥:Mario|卡洛斯:Carlos|胡安:Juan|巴勃罗:Pablo|费尔南多:Fernando|埃隆:Elon|唐纳德:Donald|巴拉克:Barack|雨果:Hugo|奥斯卡:Oscar Oskar
帕特丽夏 帕特里夏:Patricia|珍妮弗 詹妮弗:Jennifer|琳达:Linda Lynda|伊丽莎白 伊莉莎白:Elizabeth Elisabeth|芭芭拉:Barbara|苏珊:Susan Suzanne Susanne|苏珊娜:Susanna Suzanna Susana Suzanne|杰西卡:Jessica|莎拉 萨拉:Sarah Sara|卡伦 凯伦:Karen Caren|南希:Nancy|丽莎 莉萨:Lisa Liza
玛格丽特:Margaret Margarete Marguerite Margrethe|桑德拉:Sandra|阿什莉:Ashley|金伯利:Kimberly|艾米丽 埃米莉 艾米莉:Emily Emilie|唐娜:Donna|卡罗尔 卡萝尔:Carol Carole Carroll|阿曼达:Amanda|梅利莎:Melissa|黛博拉:Deborah|斯蒂芬妮:Stephanie|丽贝卡:Rebecca|辛西娅:Cynthia|凯瑟琳:Catherine Katherine Kathryn Kathleen Katharine|凯特:Kate|艾米 埃米:Amy Aimee
安吉拉 安杰拉:Angela|安娜:Anna Ana Hannah|安妮:Anne Annie Ann|安:Ann Anne|雪莉:Shirley Shelley Sherry|布伦达:Brenda|帕梅拉:Pamela|妮可 妮科尔 尼科尔:Nicole|萨曼莎:Samantha|海伦:Helen Helene Hellen|海伦娜:Helena|克里斯蒂娜 克莉丝汀:Christina Kristina Cristina Christine|克里斯汀:Christine Kristin Kristen|瑞秋 蕾切尔:Rachel|卡罗琳:Carolyn Caroline|珍妮特:Janet Jeannette
简:Jane Jan Jean|珍妮:Jenny Jennie Jeannie Jane|艾玛 埃玛:Emma|朱莉:Julie|朱莉娅 茱莉亚 朱丽亚:Julia|朱丽叶:Juliet Juliette|维多利亚:Victoria|索菲 苏菲:Sophie|索菲娅 索菲亚:Sophia Sofia|夏洛特:Charlotte|露西:Lucy Lucie|格蕾丝:Grace|爱丽丝 艾丽斯:Alice Alicia Alyce|奥利维娅:Olivia|伊莎贝尔:Isabel Isabelle Isabella|黛安娜 戴安娜:Diana Diane|莫妮卡:Monica Monika|罗斯:Rose Ross|多萝西:Dorothy|朱迪:Judy Judi|吉娜:Gina|克拉拉:Clara|伊娃:Eva Ewa|艾琳:Irene Eileen Aileen Erin`

interface WesternName {
  readonly chinese: ReadonlyArray<string>
  readonly english: ReadonlyArray<string>
}

const names: ReadonlyArray<WesternName> = list.split(/[|\n]/).map((row) => {
  const [chinese = '', english = ''] = row.split(':')
  return {chinese: chinese.split(' '), english: english.split(' ')}
})

/** The English forms by each Chinese one. */
export const westernNames: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  names.flatMap((d) => d.chinese.map((form) => [form, d.english]))
)

/** All Chinese forms by each English one in small letters. */
export const chineseForms: ReadonlyMap<
  string,
  ReadonlyArray<string>
> = names.reduce((all, {chinese, english}) => {
  for (const form of english) {
    const key = form.toLowerCase()
    all.set(key, [...(all.get(key) ?? []), ...chinese])
  }
  return all
}, new Map<string, ReadonlyArray<string>>())
