/**
 * The characters that running Chinese text uses most, simplified and
 * traditional, with its commonest punctuation. Roughly every second character
 * of real text is one of them, whereas bytes read in the wrong encoding give
 * rare characters. Function words first, then everyday nouns and verbs.
 */
const characters =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着' +
  '去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主' +
  '行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二' +
  '理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走' +
  '电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市' +
  '這來國個說們為時過學對後麼還發當開無見經頭兩長樣現將與進實點種聲話兒問機給幾業間' +
  '電門東聽氣關並產萬場員書題應體變議報員務區歷灣該認總結讓義車' +
  '，。、；：？！“”‘’（）《》「」『』—…　'

/** Members of the list above. */
export const commonCharacters: ReadonlySet<string> = new Set(characters)
