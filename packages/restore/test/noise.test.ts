import {createRestorer} from '@zhengben/restore'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createGlossary, readings, readModel} from './resources.ts'

const restore = createRestorer({
  model: readModel(),
  glossary: createGlossary(),
  readings
})

describe('noise goes', () => {
  test.each([
    [
      'entities for the marks of an article on programs',
      '开源软件并不等于免费软件&#x3002;任何人都可以阅读源代码&#xff0c;但是要遵守许可证&#x3002;有的许可证要求公开修改&#xff0c;有的则不要求&#x3002;企业应当弄清楚这些义务。',
      '开源软件并不等于免费软件。任何人都可以阅读源代码，但是要遵守许可证。有的许可证要求公开修改，有的则不要求。企业应当弄清楚这些义务。'
    ],
    [
      'tokens amid the words of a site',
      '天亮了。No copying! a7Qx9PbT2w posted on STORYHUB\n她醒了。No copying! Zk3mW8rLq1 posted on STORYHUB\n门开着。No copying! p0DfY6sHc4 posted on STORYHUB\n',
      '天亮了。\n她醒了。\n门开着。\n'
    ],
    [
      'symbols inside words',
      '城市的交＊通系统需要改＊善，居民的生＊活质量与此有＊关。',
      '城市的交通系统需要改善，居民的生活质量与此有关。'
    ],
    [
      'ASCII signs inside words',
      '政~府的工^作报告提出，要发~展现代农~业，改^善人民生^活。',
      '政府的工作报告提出，要发展现代农业，改善人民生活。'
    ],
    [
      'asterisks in running sentences',
      '今年本市的经*济增长较快，居民收*入有所提高，下一步将继*续改善企业的环*境。',
      '今年本市的经济增长较快，居民收入有所提高，下一步将继续改善企业的环境。'
    ],
    [
      'entities',
      '他说：&ldquo;天气真好&rdquo;&hellip;&nbsp;说完就走了。',
      '他说：“天气真好”…\u00a0说完就走了。'
    ],
    [
      'entities escaped twice and by number',
      '这是一个&amp;ldquo;新时代&amp;rdquo;#xff0c;我&#22269;的经济&#x53d1;展迅速。',
      '这是一个“新时代”，我国的经济发展迅速。'
    ],
    [
      'entities without ampersand',
      '这本书叫ldquo;山行rdquo;，nbsp;很好看。',
      '这本书叫“山行”，\u00a0很好看。'
    ],
    [
      'escapes of a script',
      '我\\u56fd的经\\u6d4e持续增长，\\u4eba民生活改善。',
      '我国的经济持续增长，人民生活改善。'
    ],
    [
      'a tag without its start',
      '会议在北京召开。</p>与会代表进行了讨论。</span>',
      '会议在北京召开。与会代表进行了讨论。'
    ],
    [
      'one tag between sentences',
      '会议在北京召开。</p>\n与会代表进行了讨论。',
      '会议在北京召开。\n与会代表进行了讨论。'
    ],
    [
      'a tag that was cut',
      '会议在北京召开。br/>与会代表进行了讨论。',
      '会议在北京召开。与会代表进行了讨论。'
    ],
    [
      'codes of a forum',
      '楼主说得对[/b]，我[/size]也这么想。',
      '楼主说得对，我也这么想。'
    ],
    [
      'page breaks',
      '第一部分到此为止。_ueditor_page_break_tag_第二部分讲方法。#p#分页标题#e#第三部分是结论。',
      '第一部分到此为止。第二部分讲方法。第三部分是结论。'
    ],
    [
      'calls of advertisements',
      '记者从会上了解到，BAIDU_CLB_fillSlot("123456");今年产量有望增长。',
      '记者从会上了解到，今年产量有望增长。'
    ],
    [
      'strings against copying',
      '天亮了。12Copyright of Storyland.STORYLANDa7Qx9PbT2w\n她醒了。12Copyright of Storyland.STORYLANDZk3mW8rLq1\n门开着。12Copyright of Storyland.STORYLANDp0DfY6sHc4\n',
      '天亮了。\n她醒了。\n门开着。\n'
    ],
    [
      'what forums hide at ends of lines',
      '今天去了公园。4 z+ L& i# A( [* T7 |\n湖边有很多人。9 Q= x% 3 u@ K^ d5 &\n晚上才回家。r6 N$ 2 w* H_ p8 <\n',
      '今天去了公园。\n湖边有很多人。\n晚上才回家。\n'
    ],
    [
      'tokens at ends of lines',
      '今天去了公园。aK7q9Zt2\n湖边有很多人。Xw3Lp8Rb\n晚上才回家。m5Tg2Yc9\n',
      '今天去了公园。\n湖边有很多人。\n晚上才回家。\n'
    ],
    [
      'blanks that became question marks',
      '企业的竞争力进一步加强。 ? ? ? ? ? ?',
      '企业的竞争力进一步加强。 '
    ],
    [
      'a note number broken by a letter',
      '去年到过长安12๔3，一个ฐ多月以后才回เ来。',
      '去年到过长安，一个多月以后才回来。'
    ]
  ])('%s', (_, text, expected) => {
    expect(restore(text, {only: ['noise']}).value).toBe(expected)
  })
})

describe('honest text stays', () => {
  test.each([
    [
      'formulas in words',
      '拆字：木+目=相，女+子=好，日+月=明。\n红+黄=橙，红+蓝=紫，黄+蓝=绿。\n收入+利得-费用-损失=利润'
    ],
    ['tags that want closing', '<div class="title">标题</div> 没有闭合 <span>'],
    ['slanted lines of a subtitle', '<i>那一年夏天，雨下个不停'],
    [
      'a lesson in HTML',
      '在HTML里，&nbsp;表示空格，&lt;表示小于号，&amp;表示和号。'
    ],
    [
      'a lesson on escapes',
      '中文可以转义写成\\u4e2d\\u6587\\u5b57，也可以直接写。'
    ],
    ['a lesson on tags', '段落用`<p>`开始，用`</p>`结束。'],
    ['JSON', '{"name": "\\u5f20\\u4e09", "city": "\\u5317\\u4eac"}'],
    [
      'an address with parameters',
      '见https://www.example.com/?a=1&amp;b=2的说明。'
    ],
    ['mark-up that pairs', '水的化学式是H<sub>2</sub>O，<b>注意</b>下标。'],
    [
      'Markdown with line breaks',
      '| 甲 | 乙<br>丙 |\n|---|---|\n| 一 | 二<br>三 |'
    ],
    [
      'codes that pair',
      '[b]公告[/b]：今晚维护，[url=http://example.com]详情[/url]。'
    ],
    [
      'a tag that a writer tells of',
      '我看了一眼，原来是模板里多了一个</div>，把容器提前关掉了。'
    ],
    [
      'a tag without its end, told of',
      '标题里混进了一个<strong>，于是整页都变粗了。'
    ],
    ['a code forgotten', '有同学忘了写[/color]，结果后面全红了。'],
    ['scraps told of', '如果看到</font>之类的残留，请联系管理员。'],
    [
      'a lesson on codes of a forum',
      '想加粗，用[b]文字[/b]；想变红，用[color=red]文字[/color]。\n有同学忘了写[/color]，结果后面全红了。'
    ],
    ['entities told of', '&nbsp; 表示不换行空格，&lt; 表示小于号。'],
    ['an entity to write', '想显示它本身要写成&amp;nbsp;。'],
    [
      'a face between digits',
      '今天也要元气满满哦๑乛◡乛๑，明天也要加油呀๑乛◡乛๑。'
    ],
    [
      'codes given out',
      '成绩查询码请妥善保管。\n请用手机登录系统查询。aB3xK9pQ\n请尽快修改初始密码。7hTz2WmN\n切勿告诉他人。Qp8sVd4R'
    ],
    [
      'names of builds that stand elsewhere too',
      '本周有三个版本：aB3xK9pQ、7hTz2WmN、Qp8sVd4R。\n先测试第一个。aB3xK9pQ\n再测试第二个。7hTz2WmN\n最后测试第三个。Qp8sVd4R'
    ],
    ['sounds', '双唇音有[b]、[p]、[m]，舌尖音有[d]、[t]、[n]。'],
    ['reference marks', '该定理由高斯证明[1]，后来被推广[2][3]。'],
    ['marks of notes', '本表数据为估计值※，单位为万元※。※含税'],
    ['masked names', '获奖者：张*伟、李*娜、王*强、刘*洋、陈*华、赵*明同学。'],
    [
      'masked names in sentences',
      '经查，王*明同志、张*华同志、李*国同志、陈*军同志表现突出。'
    ],
    [
      'masked names in rows',
      '丁*华　卜*玲　于*洋\n平*安　明*月　文*化\n诸葛*亮　安*全　高*兴\n国*庆　展*鹏　成*功'
    ],
    [
      'masked names in a list',
      '一等奖：高*兴、成*功、平*安\n二等奖：文*化、江*山、和*平\n三等奖：时*光、包*容、金*星'
    ],
    [
      'masked names of users',
      '阳*光：写得真好。\n快*乐：前排围观！\n微*笑：期待更新。\n蓝*天：太短了吧。\n思*念：下一本呢？'
    ],
    [
      'masked names of companies',
      '失信被执行人名单\n山东*盛建筑有限公司，法定代表人高*。\n济南*达商贸有限公司，法定代表人关*注。\n明*月，执行标的8万元。'
    ],
    [
      'wildcards',
      '输入“报*表”，可以找到“报销表”。\n输入“中*国”，可以找到“中华人民共和国”。\n输入“会*议*纪*要”，可以找到“会务议程纪律要求”。'
    ],
    ['a cheer', '冲~冲~冲~加~油~鸭~\n谢~谢~大~家~的~支~持~\n年~月~日~时~分'],
    ['an invitation', '新&老&客&户&同&享，欢&迎&光&临'],
    ['emphasis', '这是*非常*重要的，请*务必*记住，*不要*忘记。'],
    ['strong emphasis', '这是**非常**重要的，请**务必**记住，**不要**忘记。'],
    [
      'topics',
      '今天参加了#城市马拉松#的比赛，#全民健身#真好，#运动使人快乐#。'
    ],
    ['ranges', '周一~周五营业，上午~中午人多，三月~五月打折。'],
    ['a tone of voice', '好的~谢谢~明天见~记得带伞~'],
    ['a formula', '速度=路程÷时间，路程=速度×时间，时间=路程÷速度。'],
    ['sums', '成本+利润=售价，收入-支出=结余，本金+利息=本息。'],
    ['a price list', '苹果$5，香蕉$3，葡萄$8，橙子$4。'],
    ['names joined', '苏宁&国美、京东&天猫、中国移动&华为联合促销。'],
    ['file names', '文件名为报告_终稿_修改_最后版。'],
    ['a path', 'C:\\用户\\文档\\图片\\照片'],
    ['a menu of bars', '首页|公司简介|产品中心|新闻动态|联系我们'],
    ['a flow', '注册>登录>下单>付款>收货'],
    [
      'options',
      '下列哪项正确？A B C D E F\n请选择。A B C D E F\n再选一次。B C D E F A'
    ],
    [
      'sums at ends of lines',
      '计算下列各题：1 + 2 + 3 + 4\n再算：2 * 3 + 4 - 1\n最后：8 / 2 + 3 * 5'
    ],
    ['versions', '更新到v2.10.3。\n支持iPhone15ProMax。\n内核为Linux6.8.0。'],
    ['hashes', '提交如下。a1b2c3d4e5\n再提交。f6a7b8c9d0\n又提交。0a1b2c3d4e'],
    [
      'codes of orders',
      '订单号：AB12CD34EF\n订单号：GH56IJ78KL\n订单号：MN90OP12QR'
    ],
    [
      'addresses of films',
      '第一集 https://v.example.com/x/a7Qx9PbT2w.html\n第二集 https://v.example.com/x/Zk3mW8rLq1.html\n第三集 https://v.example.com/x/p0DfY6sHc4.html'
    ],
    [
      'licence keys',
      '许可证 License key: a7Qx9PbT2w\n许可证 License key: Zk3mW8rLq1\n许可证 License key: p0DfY6sHc4'
    ],
    [
      'names of classes',
      '使用StringBuilderFactory创建。\n使用HttpRequestHandler处理。\n使用JsonArrayParser解析。'
    ],
    ['a question', '?为什么天是蓝的\n因为散射。'],
    ['doubtful sentences of a grammar', '?他把饭吃在食堂。'],
    ['questions in a chat', '甲：你来吗? ? \n乙：真的? ? ?'],
    ['an unknown table', '姓名 ? ? ? ?\n年龄 ? ? ? ?'],
    ['kaomoji', '太好了(^_^)/~~ 谢谢(*^▽^*) 晚安(～﹃～)~zZ'],
    ['Portuguese', '葡萄牙语字母à、á、â、ã都是a的变体。'],
    [
      'a script of a page explained',
      '在JavaScript里，document.write("你好");会直接输出文字。'
    ],
    [
      'code',
      '```js\ndocument.write("你好");\nvar a = "\\u4f60\\u597d\\u5440";\n```'
    ],
    ['a mask for a word', '他骂了一句*的，然后走了。'],
    ['temperatures', '今天最高20℃，明天最高22℃，后天最高19℃。'],
    ['sections', '参见§三与§五，另见附录§一。'],
    ['hash tags of issues', '修复了#1234；关闭了#5678；参见#9012。']
  ])('%s', (_, text) => {
    const {edits} = restore(text, {only: ['noise', 'spam']})
    expect(edits.map((d) => [text.slice(...d.range), d.value])).toEqual([])
  })
})

test('an entity is read as its character wherever Chinese stands around it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('山高月小', '水落石出', '清风徐来'),
      fc.constantFrom(
        ['&ldquo;', '“'],
        ['&#8220;', '“'],
        ['&#x201c;', '“'],
        ['#x201c;', '“'],
        ['&amp;ldquo;', '“'],
        ['&ldquo', '“'],
        ['ldquo;', '“']
      ),
      (words, [entity, character]) => {
        expect(restore(`${words}${entity}${words}`).value).toBe(
          `${words}${character}${words}`
        )
      }
    )
  )
})
