import type {Range} from '@zhengben/bitext'

/** A unit of measure. */
export interface Measure {
  readonly name: string
  /** What it measures; money of different currencies is not comparable. */
  readonly dimension: string
  /** In the base of its dimension. */
  readonly size: number
}

interface Row extends Measure {
  /** After a Chinese number. */
  readonly chinese: RegExp
  /** After an English number; a hyphen or space may stand between. */
  readonly english: RegExp
  /** Before a number, in either language. */
  readonly prefix?: RegExp
}

function row(
  name: string,
  dimension: string,
  size: number,
  chinese: string,
  english: string,
  prefix?: string
): Row {
  return {
    name,
    dimension,
    size,
    chinese: new RegExp(`^\\s*(?:${chinese})`, 'u'),
    english: new RegExp(`^[-\\s]*(?:${english})(?![\\p{L}\\d])`, 'u'),
    ...(prefix !== undefined && {prefix: new RegExp(`(?:${prefix})\\s?$`, 'u')})
  }
}

/** Longer names stand before those they begin with. */
const rows: ReadonlyArray<Row> = [
  row(
    'square kilometers',
    'area',
    1e6,
    '平方公里|平方千米|km²|km2',
    'square[- ]kilomet(?:er|re)s?|sq\\.? ?km|km²|km2'
  ),
  row(
    'square meters',
    'area',
    1,
    '平方米|平米|m²|㎡',
    'square[- ]met(?:er|re)s?|sq\\.? ?m|m²|m2|㎡'
  ),
  row('square miles', 'area', 2.59e6, '平方英里', 'square miles?|sq\\.? ?mi'),
  row('cubic meters', 'volume', 1, '立方米|m³', 'cubic met(?:er|re)s?|m³|m3'),
  row('hectares', 'area', 1e4, '公顷|公頃', 'hectares?|ha'),
  row('mu', 'area', 666.67, '亩|畝', 'mu'),
  row('acres', 'area', 4046.86, '英亩|英畝', 'acres?'),
  row('kilometers', 'length', 1000, '公里|千米|km', 'kilomet(?:er|re)s?|km'),
  row('centimeters', 'length', 0.01, '厘米|公分|cm', 'centimet(?:er|re)s?|cm'),
  row('millimeters', 'length', 0.001, '毫米|mm', 'millimet(?:er|re)s?|mm'),
  row('nautical miles', 'length', 1852, '海里', 'nautical miles?'),
  row('miles', 'length', 1609.34, '英里', 'miles?'),
  row('feet', 'length', 0.3048, '英尺', 'feet|foot|ft'),
  row('inches', 'length', 0.0254, '英寸|寸', 'inch(?:es)?'),
  row(
    'meters',
    'length',
    1,
    '米(?!饭|粒|粉|线)|m(?![a-z])',
    'met(?:er|re)s?|m'
  ),
  row('li', 'length', 500, '里(?!面|程|约|拉|斯|边|头|弄|亚)', 'li'),
  row('tons', 'mass', 1000, '吨|噸', '(?:metric )?ton(?:ne)?s?|t'),
  row('kilograms', 'mass', 1, '公斤|千克|kg', 'kilogram(?:me)?s?|kilos?|kg'),
  row('milligrams', 'mass', 1e-6, '毫克|mg', 'milligrams?|mg'),
  row(
    'liang',
    'mass',
    0.05,
    '[两兩](?:[\\p{Script=Han}]{0,2}[酒茶肉油面饭米药])',
    'liang|taels?'
  ),
  row('ounces', 'mass', 0.02835, '盎司', 'ounces?|oz'),
  row('pounds of mass', 'mass', 0.4536, '磅', 'lbs?|pounds?(?= of )'),
  row('micrograms', 'mass', 1e-9, '微克|μg', 'micrograms?|μg|mcg'),
  row('jin', 'mass', 0.5, '市斤|斤', 'jin|catt(?:y|ies)'),
  row('grams', 'mass', 0.001, '克(?![拉里])|g(?![a-z])', 'gram(?:me)?s?|g'),
  row(
    'liters',
    'capacity',
    1,
    '升(?![至到级高])|L(?![a-z])',
    'lit(?:er|re)s?|[Ll]'
  ),
  row(
    'milliliters',
    'capacity',
    0.001,
    '毫升|ml|mL',
    'millilit(?:er|re)s?|ml|mL'
  ),
  row(
    'degrees Celsius',
    'temperature',
    1,
    '摄氏度|攝氏度|℃|°C',
    '(?:degrees? )?(?:Celsius|centigrade)|°C|℃|degrees C'
  ),
  row(
    'degrees Fahrenheit',
    'temperature F',
    1,
    '华氏度|℉',
    '(?:degrees? )?Fahrenheit|°F|℉'
  ),
  row(
    'kilowatt-hours',
    'energy',
    1,
    '千瓦时|千瓦小时|度电|kWh',
    'kilowatt[- ]hours?|kWh'
  ),
  row('megawatts', 'power', 1000, '兆瓦|MW', 'megawatts?|MW'),
  row('kilowatts', 'power', 1, '千瓦|kW', 'kilowatts?|kW'),
  row(
    'NT dollars',
    'TWD',
    1,
    '新?[台臺][币幣]',
    'NT dollars?|New Taiwan dollars?|TWD',
    '(?<![A-Z])NT\\$|TWD|新?[台臺][币幣]'
  ),
  row(
    'Canadian dollars',
    'CAD',
    1,
    '加元',
    'Canadian dollars?|CAD',
    '(?<![A-Z])(?:C|CA|CAD)\\$|CAD'
  ),
  row(
    'Australian dollars',
    'AUD',
    1,
    '澳元',
    'Australian dollars?|AUD',
    '(?<![A-Z])(?:A|AU|AUD)\\$|AUD'
  ),
  row(
    'Singapore dollars',
    'SGD',
    1,
    '新元|新加坡元',
    'Singapore dollars?|SGD',
    '(?<![A-Z])S\\$|SGD'
  ),
  row(
    'Hong Kong dollars',
    'HKD',
    1,
    '港元|港币|港幣',
    'Hong Kong dollars?|HKD',
    'HK\\$|HKD|港[币幣元]'
  ),
  row(
    'US dollars',
    'USD',
    1,
    '美元|美金',
    '(?:US |U\\.S\\. )?dollars?(?! Street)|USD',
    '\\$|USD'
  ),
  row('euros', 'EUR', 1, '欧元|歐元', 'euros?|EUR', '€|EUR'),
  row('pounds', 'GBP', 1, '英镑|英鎊', 'pounds?(?: sterling)?|GBP', '£|GBP'),
  row('yen', 'JPY', 1, '日元|日圆', '(?:Japanese )?yen|JPY', 'JPY'),
  row('rubles', 'RUB', 1, '卢布', 'r(?:o?u)bles?|RUB'),
  row(
    'yuan',
    'CNY',
    1,
    '元(?!素|旦|宵|帅|首|老|件|宇)|块钱|人民币',
    'yuan|RMB|renminbi|CNY',
    'RMB|CNY|¥|￥|人民币'
  ),
  row(
    'years',
    'time',
    365,
    '周年|周?岁|周?歲|年(?!代|级|度|月|底|初|末)',
    'years?|yr'
  ),
  row('quarters', 'time', 91, '个季度', 'quarters?'),
  row('months', 'time', 30.4, '个月|個月', 'months?'),
  row('weeks', 'time', 7, '周(?!年|岁)|星期|个星期|礼拜', 'weeks?'),
  row(
    'days',
    'time',
    1,
    '天|日(?![元本圆圓报])|昼夜|个工作日|个自然日',
    'days?|working days?|business days?'
  ),
  row('hours', 'time', 1 / 24, '小时|小時|个小时|个钟头', 'hours?|hrs?|h'),
  row('minutes', 'time', 1 / 1440, '分钟|分鐘', 'minutes?|mins?'),
  row('seconds', 'time', 1 / 86400, '秒', 'seconds?|s')
]

/** A unit stands so near to its number. */
const near = 40
const prefixed = rows.filter((d) => d.prefix)

/** The unit of a number in a Chinese text. */
export function chineseMeasure(
  text: string,
  [start, end]: Range
): Measure | undefined {
  const before = text.slice(Math.max(0, start - near), start)
  const after = text.slice(end, end + near).replace(/^[个個]?[多余餘]/u, '')
  return (
    prefixed.find((d) => d.prefix?.test(before)) ??
    rows.find((d) => d.chinese.test(after))
  )
}

/**
 * The unit of a number in an English text. Where a word names several, such as
 * pounds, the one of `dimension` is meant.
 */
export function englishMeasure(
  text: string,
  [start, end]: Range,
  dimension?: string
): Measure | undefined {
  const before = text.slice(Math.max(0, start - near), start)
  const after = text
    .slice(end, end + near)
    .replace(/^ an? /, ' ')
    .replace(
      /^(?:-| )?(?:odd|plus|some|or so|more|additional|full|consecutive|straight|long)\b/i,
      ''
    )
  const found =
    prefixed.find((d) => d.prefix?.test(before)) ??
    rows.find((d) => d.english.test(after))
  return found?.name === 'pounds' && dimension === 'mass'
    ? rows.find((d) => d.name === 'pounds of mass')
    : found
}

/** How far a converted value may be off, as a share. */
const tolerance = 0.06

/** Whether both say the same size in units of one dimension. */
export function sameSize(
  left: number,
  leftMeasure: Measure | undefined,
  right: number,
  rightMeasure: Measure | undefined
): boolean {
  if (!leftMeasure || leftMeasure.dimension !== rightMeasure?.dimension)
    return false
  if (leftMeasure.name === rightMeasure.name) return left === right
  const a = left * leftMeasure.size
  const b = right * rightMeasure.size
  return Math.abs(a - b) <= tolerance * Math.max(a, b)
}
