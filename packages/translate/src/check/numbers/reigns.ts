/** The first years of reigns that texts count by. */
const list =
  '贞观627|貞觀627|开元713|開元713|天宝742|天寶742|洪武1368|建文1399|永乐1403|永樂1403|宣德1426|正统1436|正統1436|景泰1450|成化1465|弘治1488|正德1506|嘉靖1522|隆庆1567|隆慶1567|万历1573|萬曆1573|天启1621|天啟1621|崇祯1628|崇禎1628|顺治1644|順治1644|康熙1662|雍正1723|乾隆1736|嘉庆1796|嘉慶1796|道光1821|咸丰1851|咸豐1851|同治1862|光绪1875|光緒1875|宣统1909|宣統1909|明治1868|大正1912|昭和1926|平成1989|令和2019'

const firstYears: ReadonlyMap<string, number> = new Map(
  list.split('|').map((d) => [d.slice(0, 2), Number(d.slice(2))])
)

/** The year of our era, where a year of a reign follows what stands before: 光绪二十六年 is 1900. */
export function yearOfReign(before: string, year: number): number | undefined {
  const first = firstYears.get(before.slice(-2))
  return first === undefined ? undefined : first + year - 1
}
