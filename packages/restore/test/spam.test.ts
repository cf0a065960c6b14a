import {applyEdits} from '@zhengben/bitext'
import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

const story =
  '雨停了以后，老周推开院门，看见石阶上落满了槐花。他弯下腰，把花瓣一片一片捡进竹篮里。邻居家的孩子趴在墙头，问他捡这些做什么。'

describe('adverts go', () => {
  test.each([
    [
      'what a site of novels asks for in any brackets',
      `${story}他点点头，慢慢地走了『看最快更新，就上星海阁 m.xhg77q.cc』过去。`,
      `${story}他点点头，慢慢地走了过去。`
    ],
    [
      'addresses in round brackets, all where one breaks a word',
      '水位一度降至(www.g2hibh.net)七米以下，湖区的候(www.xq8kd.com)鸟越来越多。',
      '水位一度降至七米以下，湖区的候鸟越来越多。'
    ],
    [
      'an unknown brand with its offer, at the head of paragraphs and in a word',
      '云鼎国际网站登录市水务局昨日召开新云鼎国际网站登录闻发布会。\n云鼎国际网站登录雨下得很大。',
      '市水务局昨日召开新闻发布会。\n雨下得很大。'
    ],
    [
      'a list of links to betting sites',
      `${story}\n友情链接：尊龙凯时人生就是搏 | 亚博体育官网入口 | 万和城注册登录 | 博乐彩票官方下载`,
      `${story}\n`
    ],
    [
      'a brand with its offers between separators',
      '本次研讨会由多家单位联合开云体育(中国)官方网站主办。',
      '本次研讨会由多家单位联合主办。'
    ],
    [
      'brands in Latin letters of any case',
      '参会人员来自manBetX万博官网全国各地。',
      '参会人员来自全国各地。'
    ],
    [
      'a promotion between brackets that do not pair',
      '他把自「更多故事请看，wWw.gushIwu123.cOm〗己的想法说了出来。',
      '他把自己的想法说了出来。'
    ],
    [
      'an address in mixed case',
      '她打开窗(wWw.Shuwu99.Com)户向外看。',
      '她打开窗户向外看。'
    ],
    [
      'a spaced address',
      '老人慢慢地走w w w . s h u w u 9 9 . c o m下楼梯。',
      '老人慢慢地走下楼梯。'
    ],
    [
      'a full-width address in a word',
      '这条河一直流ｗｗｗ．ｓｈｕｗｕ．ｃｏｍ向大海，从不停息。',
      '这条河一直流向大海，从不停息。'
    ],
    [
      'an address with letters of another script',
      '街上的行人wwω.shuwu.соm渐渐多了。',
      '街上的行人渐渐多了。'
    ],
    [
      'a contact in a word, and wherever it stands again',
      '这种药材主要产自加微信yaocai888领取云南一带。水资加微信yaocai888领取源十分丰富。',
      '这种药材主要产自云南一带。水资源十分丰富。'
    ],
    [
      'a telephone number in a word',
      '机器的维客服电话：400-123-4567修记录保存三年。',
      '机器的维修记录保存三年。'
    ],
    [
      'the next page of a novel',
      `${story}（本章未完，请点击下一页继续阅读！）第二天，花又落了一地。`,
      `${story}第二天，花又落了一地。`
    ],
    [
      'a reminder with an address',
      `${story}天才一秒记住本站地址：www.shuwu99.com。第二天，花又落了一地。`,
      `${story}第二天，花又落了一地。`
    ],
    [
      'a note for telephones',
      `${story}手机用户请浏览m.shuwu99.com阅读，更优质的阅读体验。`,
      story
    ],
    [
      'a line of its own',
      `${story}\n请记住本书首发域名：www.shuwu99.com。笔趣阁手机版阅读网址：m.shuwu99.com\n第二天，花又落了一地。`,
      `${story}\n第二天，花又落了一地。`
    ],
    [
      'a request to collect the book',
      `${story}\n喜欢槐花落请大家收藏：(www.shuwu99.com)槐花落笔趣阁更新速度最快。\n`,
      `${story}\n`
    ],
    [
      'a footer with its heading',
      '会议强调要做好防汛工作。\n\n相关新闻\n\n主站蜘蛛池模板: 甲县| 乙市| 丙旗| 高清| 丁区',
      '会议强调要做好防汛工作。\n\n'
    ],
    [
      'a list of films that a hacked page appends',
      '会议强调要做好防汛工作。\n感谢您访问我们的网站，您可能还对以下资源感兴趣：久久精品 国产在线\n',
      '会议强调要做好防汛工作。\n'
    ],
    [
      'a keyword before title and first paragraph',
      '热血传奇开服表:农村电商发展报告发布\n\n热血传奇新服 www.rxcq9.top   报告指出，农村电商增长较快。',
      '农村电商发展报告发布\n\n报告指出，农村电商增长较快。'
    ],
    [
      'a string stuffed into words',
      '城市的交通红枫叶优选商城系统需要改善，居民的生红枫叶优选商城活质量与此有关。专家建红枫叶优选商城议优先发展公共汽车，政红枫叶优选商城府也表示支持。各地的经红枫叶优选商城验值得学习。',
      '城市的交通系统需要改善，居民的生活质量与此有关。专家建议优先发展公共汽车，政府也表示支持。各地的经验值得学习。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text).value).toBe(expected)
  })
})

describe('a brand in place of a name', () => {
  const text = '作者现任北京尊龙凯时官方网站公共管理学院副教授，研究社会保障。'

  test('leaves a gap that is told', () => {
    const {value, edits, messages} = restore(text)
    expect(value).toBe('作者现任北京公共管理学院副教授，研究社会保障。')
    expect(edits).toMatchObject([
      {kind: 'gap', value: '', steps: [{kind: 'spam'}, {kind: 'gap'}]}
    ])
    expect(messages).toMatchObject([
      {ruleId: 'gap-name', actual: '尊龙凯时官方网站', range: [6, 14]}
    ])
  })

  test('leaves none where nothing is missing', () => {
    const {edits, messages} = restore(
      '公共卫生体系不断完善，尊龙凯时官方网站居民的健康水平明显提高。'
    )
    expect(edits.map((d) => d.kind)).toEqual(['spam'])
    expect(messages).toEqual([])
  })
})

describe('honest text stays', () => {
  test.each([
    [
      'an app of a site, named again and again',
      '手机客户端下载量突破千万。手机客户端可以离线阅读。用手机客户端看书，开手机客户端会更快。'
    ],
    [
      'addresses behind what they belong to',
      '报名请登录考试院网站（www.example.edu.cn）查询，缴费请到服务大厅（pay.example.cn）办理。'
    ],
    [
      'the channels of a portal',
      '首页 | 新闻 | 体育 | 彩票 | 棋牌 | 娱乐 | 下载\n友情链接：人民网 | 新华网 | 中国体育报 | 北京日报 | 央视网'
    ],
    [
      'news about gaming shares',
      '澳门博彩股普遍走高，永利澳门与金沙中国涨幅居前，分析师上调目标价。'
    ],
    ['a game company', '网易雷火游戏官网公布新作，玩家可在官方平台预约下载。'],
    ['a platform of games', '九游平台推出新版客户端，用户可以在应用商店下载。'],
    [
      'private servers in court',
      '法院判决，被告人架设传奇私服非法获利，新开传奇私服发布网站被关闭。'
    ],
    ['a sponsor in sports', '该队主场更名为bet365球场，赞助合同为期六年。'],
    [
      'a lottery report',
      '双色球开奖号码公布，彩票中心提醒彩民理性投注，官方网站可查询结果。'
    ],
    ['a luxury house', '开云集团官方网站显示，旗下品牌销售额增长百分之五。'],
    [
      'a grand slam',
      '他是首位夺得大满贯的中国球员，国际网球联合会官网发文祝贺。'
    ],
    ['happy heaven', '孩子们的快乐天堂国际儿童游乐园官网昨日上线。'],
    [
      'an application for a doctorate',
      '申博平台官网提示，注册后方可登录系统提交材料。'
    ],
    ['an eternal planet', '永恒行星国际天文展览官方网站开放预约。'],
    [
      'a yearly meeting of funds',
      '第十届中国基金年会官网上线，会议报名同步开始。'
    ],
    ['a club of sports', 'Yumi Club体育官网发布公告，招募少年足球学员。'],
    [
      'a paper that names itself',
      '阅读更多内容请到某某中文网，最新更新尽在客户端。'
    ],
    ['an adjective of place', 'Dubbing国际配音大赛官方网站开放报名。'],
    ['a maker of cameras', '请问乐橙app官方下载链接在哪里能找到？'],
    [
      'names that a gang used',
      '警方通报，嫌疑人先后搭建“亚博体育”“乐鱼体育”两个网站。'
    ],
    [
      'names in a list of a report',
      '该团伙冒用开云体育官网、乐鱼体育等平台吸引会员。'
    ],
    ['a rumour', '网上流传的尊龙凯时传闻已被证实为不实消息。'],
    [
      'a contact in square brackets, once',
      '有意参加夏令营者【微信：xly2024】可以报名。'
    ],
    [
      'a site and its own address',
      '本刊已被万方数据库[www.example.com.cn]全文收录，中国期刊网[www.example.net]也可检索。'
    ],
    ['a hotel in Macau', '威尼斯人酒店位于路氹，太阳城集团曾在此设立办公室。'],
    [
      'an advert written as one',
      '本店新到一批苹果，又脆又甜，欢迎加微信pingguo2020咨询，客服电话：13812345678。'
    ],
    ['a contact at the end', '如需资料，请联系客服微信ziliao_zhan领取。'],
    [
      'a hotline in an announcement',
      '市民如有疑问，可拨打咨询电话：0571-12345678反映情况。'
    ],
    [
      'a telephone between sentences',
      '报名请在周五前完成。联系电话：010-62345678。逾期不候。'
    ],
    ['an e-mail address', '投稿请发至editor@example.com，并注明姓名。'],
    [
      'an address after its name',
      '请登录中国政府网（www.gov.cn）查询有关文件。'
    ],
    [
      'a full-width address',
      '详情请见上海证券交易所网站ｗｗｗ．ｓｓｅ．ｃｏｍ．ｃｎ，敬请投资者注意。'
    ],
    [
      'a full-width address in brackets',
      '公告刊登于巨潮资讯网（ｗｗｗ．ｃｎｉｎｆｏ．ｃｏｍ．ｃｎ）供投资者查阅。'
    ],
    ['an address after a stop', '访问www. example. com可以下载表格。'],
    ['a capital at the start of an address', '请访问Www.Example.Com了解更多。'],
    ['an address in capitals', '网址：WWW.EXAMPLE.COM，全天开放。'],
    [
      'several addresses',
      '镜像站点有www.example.com、www.example.org与www.example.net。'
    ],
    ['an address with a Chinese stop', '登录www。example。com后点击注册。'],
    [
      'a forum signature',
      '——————\n我的博客：http://blog.example.com/laozhou\n微信公众号：laozhoushuo，欢迎关注'
    ],
    [
      'an app guide',
      '第一步，打开应用商店，搜索“天气通”；第二步，点击下载；第三步，注册账号并登录。'
    ],
    [
      'a guide for telephones',
      '手机用户请点击右上角的菜单，选择在浏览器中打开。'
    ],
    [
      'a reader on a telephone',
      '手机阅读已经成为年轻人的习惯，更新速度快、价格低是主要原因。'
    ],
    ['an advertisement for memory', '老师教你一秒记住这个公式，再也不怕考试。'],
    ['the next page of a form', '填写完毕后请点击下一页继续，最后提交。'],
    ['a chapter that ends', '（本章完）\n第二章 归途'],
    ['a story to be continued', '他推开门，愣住了。（未完待续）'],
    [
      'an author who asks for votes',
      '今天三更，求推荐票，求月票，感谢书友们的支持。'
    ],
    [
      'news about novel sites',
      '法院认定笔趣阁侵犯著作权，起点中文网获得赔偿。'
    ],
    [
      'a novel site in a report',
      '据起点中文网发布的数据，最新章节的阅读量突破千万。'
    ],
    ['a collector', '喜欢邮票的朋友请大家收藏好自己的票据，以便兑换。'],
    ['a bookmark', '把常用网站加入书签，可以节省时间。'],
    ['a menu', '首页|新闻|体育|娱乐|财经|汽车|房产'],
    ['a list of districts', '下辖区县：东城区| 西城区| 朝阳区| 丰台区| 海淀区'],
    ['related news', '相关新闻\n\n气象台发布暴雨预警\n多地启动应急响应'],
    ['thanks to visitors', '感谢您访问我们的网站，您的建议对我们很重要。'],
    [
      'film genres',
      '影片分类：欧美 日韩 国产 动漫 纪录 高清 免费观看 在线播放'
    ],
    [
      'an agency at the head of its report',
      '新华网北京:全国粮食生产形势良好\n\n新华网北京 www.xinhuanet.com 记者从农业部门获悉，秋粮丰收在望。'
    ],
    [
      'a column before a title',
      '财经观察：消费市场持续回暖\n\n记者从商务部门了解到，零售额增长百分之六。'
    ],
    [
      'a term that recurs',
      '语言模型是统计模型。语言模型给出概率。大语言模型参数很多。小语言模型速度快。训练语言模型需要数据。'
    ],
    [
      'a name that recurs',
      '欧阳文远走进屋里。欧阳文远坐下。众人看着欧阳文远。只有欧阳文远没有笑。这是欧阳文远的习惯。'
    ],
    [
      'a company that recurs',
      '红枫叶商城发布公告。红枫叶商城称，收入增长。投资者向红枫叶商城提问。今年红枫叶商城将开新店。'
    ],
    [
      'a refrain',
      '归去来兮，田园将芜胡不归。归去来兮，请息交以绝游。归去来兮，吾将行矣。'
    ],
    [
      'articles of a law',
      '违反本条例第三十四条第二款规定的，处二千元以上二万元以下罚款。违反第三十四条第五款规定的，处五千元以上二万元以下罚款。违反第十四条第一款的，从其规定。'
    ],
    [
      'an online shop',
      '【限时折扣】羽绒服 原价599元 现价299元 包邮 七天无理由退换 客服在线时间9:00-21:00'
    ],
    [
      'a product title',
      '2023新款女装连衣裙夏季气质收腰显瘦中长款碎花雪纺裙子女'
    ],
    [
      'Markdown with links',
      '详见[用户手册](https://docs.example.com/zh/guide.html)与[常见问题](https://docs.example.com/zh/faq.html)。'
    ],
    [
      'a shell command',
      '运行 `curl -O https://www.example.com/setup.sh` 即可下载。'
    ],
    [
      'a table with addresses',
      '| 站点 | 网址 |\n|---|---|\n| 甲 | www.example.com |\n| 乙 | www.example.org |'
    ],
    ['a chat', '甲：你微信多少？\n乙：wx是laoli_2008，加我吧\n甲：好，加了'],
    [
      'a site in square brackets',
      '来源：[人民网 www.people.com.cn] 责任编辑：李明'
    ]
  ])('%s', (_, text) => {
    expect(restore(text).edits.map((d) => [text.slice(...d.range), d])).toEqual(
      []
    )
  })
})

test('what was put between sentences comes out again, whatever stands around', () => {
  const sentences = [
    '雨停了以后，老周推开院门。',
    '石阶上落满了槐花。',
    '邻居家的孩子趴在墙头张望。',
    '集市上的人渐渐散去。'
  ]
  const inserts = [
    '（本章未完，请点击下一页继续阅读！）',
    '天才一秒记住本站地址：www.shuwu99.com。',
    '手机用户请浏览m.shuwu99.com阅读，更优质的阅读体验。'
  ]
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...sentences),
          fc.constantFrom('', ...inserts)
        ),
        {minLength: 1, maxLength: 8}
      ),
      (parts) => {
        const found = parts.flat().join('')
        const {value, edits} = restore(found)
        expect(value).toBe(parts.map((d) => d[0]).join(''))
        expect(applyEdits(found, edits)).toBe(value)
      }
    ),
    {numRuns: 60}
  )
})
