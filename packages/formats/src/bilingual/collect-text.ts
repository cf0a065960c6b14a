import type {Range} from '@zhengben/bitext'
import type {XmlElement} from '../xml/xml-node.ts'
import type {BilingualText, InlineCode} from './bilingual-unit.ts'

/** How the inline elements of a format are read. */
export interface InlineRules {
  /** Elements whose content is text: `g`, `pc`. They are codes at both ends, unless in `plain`. */
  readonly spans: ReadonlySet<string>
  /** Elements that mark text and are no codes: `mrk`. */
  readonly plain: ReadonlySet<string>
  /** Names a code. */
  readonly idOf: (element: XmlElement) => string
}

/** The text of an element; what is in no span is code and no text. */
export function collectText(
  element: XmlElement,
  {spans, plain, idOf}: InlineRules
): BilingualText {
  let text = ''
  const offsets: Array<number> = []
  const codes: Array<InlineCode> = []
  let end = element.start
  const visit = ({children}: XmlElement): void => {
    for (const child of children) {
      if (child.type === 'text') {
        text += child.value
        for (let i = 0; i < child.value.length; i++)
          offsets.push(child.offsets[i] as number)
        end = child.offsets.at(-1) as number
        continue
      }
      if (plain.has(child.name)) {
        visit(child)
        continue
      }
      codes.push({at: text.length, id: idOf(child)})
      if (!spans.has(child.name)) continue
      visit(child)
      codes.push({at: text.length, id: `/${idOf(child)}`})
    }
  }
  visit(element)
  offsets.push(end)
  return {
    text,
    codes,
    toFile: ([from, to]: Range): Range => {
      const start = offsets[Math.min(from, text.length)] as number
      return [
        start,
        Math.max(start, offsets[Math.min(to, text.length)] as number)
      ]
    }
  }
}
