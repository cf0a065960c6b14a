import {textOf, type XmlElement} from '../xml/xml-node.ts'
import type {BilingualRemark} from './bilingual-unit.ts'

/** Text inside the codes of a unit (`sub`), such as that of a footnote or a tooltip. */
export function remarkOnSubFlows(unit: XmlElement): Array<BilingualRemark> {
  return unit.children.flatMap((d) => {
    // Other proposals are no text of the unit, and segments repeat it.
    if (d.type === 'text' || /^(?:alt-trans|seg-source)$/.test(d.name))
      return []
    const text = d.name === 'sub' ? textOf(d).trim() : ''
    return text === ''
      ? remarkOnSubFlows(d)
      : {
          at: d.start,
          reason: `Unexpected text “${text}” inside an inline code, which is not read; see to it in a program that shows it`
        }
  })
}
