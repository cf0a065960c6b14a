/** How a function word and what it governs stand to each other. */
type Government =
  /** Before it in both languages: 在 in. */
  | 'before'
  /** After it in Chinese, before it in English: 中 in. */
  | 'after'
  /** Between two words that change places in English: 的 of. */
  | 'between'
  /** Nowhere in particular: 也 also. */
  | 'free'

export interface FunctionWord {
  readonly government: Government
  /** English words in small letters, the usual ones first. */
  readonly renderings: ReadonlyArray<string>
}

/** Chinese function words and their English counterparts. */
export const functionWords: ReadonlyMap<string, FunctionWord> = read({
  before: `在:in at on during over under;于:on in at to from;对:to on for toward towards against in with;对于:for to on;从:from since;自:from since;由:by from;被:by
    向:to toward towards;往:to toward;朝:toward to;为:for as is to was;为了:for to;以:with by to for as at;因:for because due;因为:because for due
    由于:because due owing as;同:with and;与:with and to;和:and with;跟:with and;及:and;以及:and;并:and;并且:and;而:and but while;或:or;或者:or;至:to until
    到:to until;无:no without not;这:this the these;那:that the those;该:the this that;此:this the;本:this the our;这些:these;那些:those;这个:this the
    那个:that the;按:according by;按照:according;根据:according based;据:according;通过:through by via;随着:with as along;关于:on about regarding concerning
    就:on about then;经:after through via by;除:besides except;除了:besides except;如:if such as like;如果:if;若:if;虽然:although though while
    尽管:although despite though;当:when as;近:nearly almost;约:about some around;大约:about around;至少:least;超过:over more exceed;比:than from;使:make
    让:let make;令:make;把:;向着:toward;受:by;之:of`,
  after: `中:in during among;里:in inside;内:in within;上:on in at;下:under in;间:between among;之间:between among;之中:in among;期间:during;时:when while as;时候:when;以来:since;后:after;之后:after;以后:after;前:before ago former;之前:before;以前:before;以上:over more above;以下:below under;以内:within;以外:outside;外:outside beyond;等:and etc other such;起:from since;方面:`,
  between: "的:of 's ';之:of 's",
  free: `将:will would;会:will would may can;要:will must should to;能:can could able;能够:can could able;可:can may could;可以:can may could;应:should at must
    应该:should must;应当:should shall must;必须:must have;可能:may might could possible;不:not no without;没有:not no without;没:not no;未:not no yet;不要:not
    不会:not;已:has have had already;已经:has have had already;曾:had once has;正在:is are being was were;正:is are being was;各:all various each every
    每:every each per;某:a some certain;其:its their his;他:he his him;她:she her;它:it its;他们:they their them;她们:they their them;它们:they their them
    我:i my me;我们:we our us;你:you your;你们:you your;自己:own himself itself themselves herself;谁:who;但:but however;但是:but however;不过:but however
    然而:however but;因此:therefore so thus;所以:so therefore;最:most;更:more;更加:more;是:is are was were be been;有:has have there had is;也:also too
    亦:also;还:also still;都:all both;均:all both;又:again also and;再:again;再次:again;只:only;仅:only;就是:is;仍:still;仍然:still;才:only;便:then;很:very
    非常:very;十分:very;太:too;多:more over many than;余:more over;几:several few;许多:many;一些:some;其他:other others;其它:other others;另:another other others
    另外:also other another;任何:any;所有:all;一切:all;全部:all;一:a an one;一个:a an one;两:two both;同样:same;什么:what;如何:how;怎么:how;怎样:how;为什么:why;哪:which;地:
    了:;着:;过:;得:`
})

function read(
  tables: Readonly<Record<Government, string>>
): Map<string, FunctionWord> {
  const result = new Map<string, FunctionWord>()
  for (const [government, table] of Object.entries(tables)) {
    for (const row of table.split(/[;\n]/)) {
      const [word = '', renderings = ''] = row.trim().split(':')
      if (result.has(word)) continue
      result.set(word, {
        government: government as Government,
        renderings: renderings.split(' ').filter((d) => d !== '')
      })
    }
  }
  return result
}
